using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Contributions;

/// <content>What the step's tasks say, besides the usual one; the process owner can change it in the workflow.</content>
internal sealed partial class CollectContributions
{
    [Input(DisplayName = "Utenfra: tittel", Description = "Oppgaven til saksbehandleren når noen uten konto er spurt.")]
    public string OutsideTitle { get; set; } = "Følg med på et bidrag utenfra";

    [Input(DisplayName = "Utenfra: tittel på nynorsk")]
    public string OutsideTitleNn { get; set; } = "Følg med på eit bidrag utanfrå";

    [Input(DisplayName = "Utenfra: hvorfor")]
    public string OutsideReason { get; set; } = "Den som er spurt, har fått en lenke på e-post og kan svare selv. Får du svaret på en annen måte, skriver du det inn her.";

    [Input(DisplayName = "Utenfra: hvorfor på nynorsk")]
    public string OutsideReasonNn { get; set; } = "Den som er spurd, har fått ei lenkje på e-post og kan svare sjølv. Får du svaret på ein annan måte, skriv du det inn her.";

    [Input(DisplayName = "For sent: tittel", Description = "Oppgaven til lederen når et bidrag ikke er kommet.")]
    public string LateTitle { get; set; } = "Et bidrag er ikke kommet";

    [Input(DisplayName = "For sent: tittel på nynorsk")]
    public string LateTitleNn { get; set; } = "Eit bidrag er ikkje kome";

    [Input(DisplayName = "For sent: hvorfor")]
    public string LateReason { get; set; } = "Fristen er ute, og familien venter. Svar selv, gi oppgaven til en annen, eller si når svaret kommer.";

    [Input(DisplayName = "For sent: hvorfor på nynorsk")]
    public string LateReasonNn { get; set; } = "Fristen er ute, og familien ventar. Svar sjølv, gi oppgåva til ein annan, eller sei når svaret kjem.";

    [Input(DisplayName = "For sent: lederen har ingen e-post")]
    public string LateNoEmail { get; set; } = "Lederen har ingen e-postadresse, så ingen e-post er sendt.";

    [Input(DisplayName = "For sent: lederen har ingen e-post, på nynorsk")]
    public string LateNoEmailNn { get; set; } = "Leiaren har inga e-postadresse, så ingen e-post er send.";

    private TaskTexts TextsFor(Contribution asked) => asked.Outside is null
        ? new TaskTexts(Title, Reason, TitleNn, ReasonNn)
        : new TaskTexts(OutsideTitle, OutsideReason, OutsideTitleNn, OutsideReasonNn);

    private TaskTexts LateTexts(bool leaderHasNoEmail) => leaderHasNoEmail
        ? new TaskTexts(LateTitle, $"{LateReason} {LateNoEmail}", LateTitleNn, $"{LateReasonNn} {LateNoEmailNn}")
        : new TaskTexts(LateTitle, LateReason, LateTitleNn, LateReasonNn);
}
