using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Consents;

/// <summary>
/// The family gives its consents anew or lets them run out. When the last day has passed without an answer, what was asked on them is
/// called off, and the task stays, late, until somebody has spoken with the family.
/// </summary>
[Activity("Bk.RenewConsents", DisplayName = "Skal samtykket fornyes?", Category = "Samtykke", Description = "Koordinatoren spør familien før samtykket går ut. Uten svar stanses det som er spurt om, og oppgaven blir stående.")]
[Outcomes(Renewed, RanOut, FallenAway, DisplayNames = ["Fornyet", "Gått ut", "Gjelder ikke lenger"])]
[DoneBy(StaffRole.Coordinator)]
[OwnDeadline]
internal sealed class RenewConsentsTask(TaskDesk desk, IAppointmentStore appointments, ServiceClosing closing) : HumanTaskActivity(desk)
{
    /// <summary>The event that tells that the day consents end on can have moved, e.g. with a corrected birth date.</summary>
    public const string MovedEvent = "consents-moved";

    private const string Renewed = "Renewed";
    private const string RanOut = "RanOut";
    private const string FallenAway = "FallenAway";
    private const string EndTimer = "consents-end";

    private static readonly TimeOnly _morning = new(8, 0);

    [Input(DisplayName = "Ved 16 år: tittel", Description = "Oppgaven når barnet snart fyller 16 år.")]
    public string BirthdayTitle { get; set; } = "Snakk med ungdommen om samtykkene";

    [Input(DisplayName = "Ved 16 år: tittel på nynorsk")]
    public string BirthdayTitleNn { get; set; } = "Snakk med ungdomen om samtykka";

    [Input(DisplayName = "Ved 16 år: hvorfor")]
    public string BirthdayReason { get; set; } = "Fra 16 år bestemmer ungdommen selv hvem vi kan spørre og dele med. Foreldrenes samtykke gjelder ikke lenger enn til da.";

    [Input(DisplayName = "Ved 16 år: hvorfor på nynorsk")]
    public string BirthdayReasonNn { get; set; } = "Frå 16 år bestemmer ungdomen sjølv kven vi kan spørje og dele med. Samtykket frå foreldra gjeld ikkje lenger enn til då.";

    protected override string TaskType => TaskTypes.RenewConsents;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var review = context.Review();
        var today = OsloTime.DateIn(context.Now);
        if (!StillEnds(theCase, review))
            return ActivityResult.Outcome(FallenAway);
        await AskAsync(
            context, theCase, TaskType, await TextsAsync(theCase, review, context.CancellationToken), await AudienceAsync(context),
            review.AtConsentAge ? theCase.Id : review.ConsentIds[0],
            id => Deadline.On(Guid.CreateVersion7(), theCase.Id, id, Title, review.LastDay < today ? today : review.LastDay, today));
        context.WaitFor(WaitKind.Timer, EndTimer, OsloTime.At(review.LastDay.AddDays(1), _morning));
        context.WaitFor(WaitKind.Event, MovedEvent);
        return ActivityResult.Waiting;
    }

    public override async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var review = context.Review();
        if (signal.Wait.Kind == WaitKind.Event)
        {
            if (!StillEnds(theCase, review))
            {
                await StopAskingAsync(context);
                return ActivityResult.Outcome(FallenAway);
            }

            context.WaitFor(WaitKind.Event, MovedEvent);
            return ActivityResult.Waiting;
        }

        if (signal.Wait.Name != EndTimer)
            return await base.ResumeAsync(context, signal);
        await EndAsync(context, theCase, review);
        return IsAsked(context) ? ActivityResult.Waiting : ActivityResult.Outcome(RanOut);
    }

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal)
    {
        var answer = TaskAnswers.Read<RenewConsentsAnswer>(signal.Payload);
        var review = context.Review();
        if (review.ConsentIds.Where(id => IsStanding(theCase, id)).Except(answer.Answers.Select(one => one.ConsentId)).Any())
            return Leave(new Problem("consent.answer-missing", "Answers[0].IsRenewed"));
        var answered = theCase.AnswerConsents(
            [.. answer.Answers.Where(one => review.ConsentIds.Contains(one.ConsentId))], new ConsentVoice(answer.By, answer.Name, answer.OnBehalfReason),
            answer.TalkedOn, answer.InterpreterPresent, actor, context.Now);
        return Leave(answered, answer.Answers.All(one => one.IsRenewed) ? Renewed : RanOut);
    }

    protected override async ValueTask<ActivityResult> NextAfterAsync(ActivityContext context, Case theCase, HumanTask task, string outcome)
    {
        TaskTimers.Stop(context, task.Id);
        await StopAskingAsync(context);
        var review = context.Review();
        // What runs out counts to its last day.
        return outcome == RanOut && review.LastDay >= OsloTime.DateIn(context.Now) ? ActivityResult.Waiting : ActivityResult.Outcome(outcome);
    }

    private static ValueTask<Result<string>> Leave(Result result, string outcome = "") =>
        ValueTask.FromResult(result.Succeeded ? outcome : Result<string>.Fail(result.Problems));

    private static bool IsAsked(ActivityContext context) => context.Waits.Any(wait => wait.Kind == WaitKind.Task);

    private static bool IsStanding(Case theCase, Guid id) => theCase.Consents.Any(consent => consent.Id == id && consent.WithdrawnOn is null);

    /// <summary>Whether there is still something that ends on that day: a consent can be taken back, and a birth date corrected.</summary>
    private static bool StillEnds(Case theCase, ConsentReview review) =>
        theCase.Consents.Any(consent => review.ConsentIds.Contains(consent.Id) && ConsentRules.LastDay(consent, theCase.Child) == review.LastDay);

    private async Task EndAsync(ActivityContext context, Case theCase, ConsentReview review)
    {
        foreach (var (serviceId, ended) in theCase.EndConsents(review.ConsentIds, context.Now))
        {
            await closing.CloseAsync(theCase, serviceId, ended, context.Now, context.CancellationToken);
            if (ended.Count > 0)
                context.Publish(CollectingChange.EventName, TaskAnswers.Write(new CollectingChange(null, null, ended)));
            ServiceClosing.Tell(context, serviceId);
        }
    }

    /// <summary>Whoever follows the family; its caseworker while it has no coordinator.</summary>
    private async Task<TaskAudience> AudienceAsync(ActivityContext context)
    {
        var audience = await appointments.AudienceOfCoordinatorAsync(Guid.Parse(context.CorrelationId), context.CancellationToken);
        return audience.PersonId is null ? new TaskAudience(StaffRole.Caseworker) : audience;
    }

    /// <summary>One consent is called by its service's name.</summary>
    private async Task<TaskTexts> TextsAsync(Case theCase, ConsentReview review, CancellationToken cancellationToken)
    {
        if (review.AtConsentAge)
            return new TaskTexts(BirthdayTitle, BirthdayReason, BirthdayTitleNn, BirthdayReasonNn);
        var consent = theCase.Consents.Single(one => one.Id == review.ConsentIds[0]);
        var service = (await Desk.Staff.FindServiceAsync(consent.ServiceId, cancellationToken))?.Name;
        return service is null
            ? new TaskTexts(Title, Reason, TitleNn, ReasonNn)
            : new TaskTexts($"{Title}: {service}", Reason, TitleNn is null ? null : $"{TitleNn}: {service}", ReasonNn);
    }
}
