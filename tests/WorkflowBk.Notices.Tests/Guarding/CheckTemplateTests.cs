using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Guarding;

public class CheckTemplateTests
{
    private readonly PrivacyGuard _guard = new();

    [Fact]
    public void CheckTemplate_WhitelistedPlaceholders_Passes() =>
        Assert.True(_guard.CheckTemplate("Nytt i saka di ({{ reference }})", "Ring {{phone}} innan {{ next_date }}.").Succeeded);

    [Theory]
    [InlineData("{{ child }}")]
    [InlineData("{{ Reference }}")]
    [InlineData("{{ diagnosis }}")]
    [InlineData("{{ true }}")]
    public void CheckTemplate_OtherPlaceholder_IsRefused(string body) =>
        Assert.Contains(_guard.CheckTemplate("Nytt", body).Problems, problem => problem.Code == "notice.guard.placeholder-unknown");

    [Theory]
    [InlineData("{{ reference | upcase }}")]
    [InlineData("{{ reference.size }}")]
    [InlineData("{{ 'tekst' }}")]
    [InlineData("{{ reference[0] }}")]
    [InlineData("{{- reference -}}")]
    [InlineData("{% include 'other' %}")]
    [InlineData("{% if reference %}{{ reference }}{% endif %}")]
    [InlineData("{% for c in reference %}{{ reference }}{% endfor %}")]
    [InlineData("{% assign reference = 'x' %}")]
    [InlineData("{{ reference")]
    [InlineData("{{{ reference }}}")]
    [InlineData("{{{reference}}{reference}}")]
    [InlineData("{%{{ reference }}%}")]
    public void CheckTemplate_MoreThanPlainOutput_IsRefused(string body) =>
        Assert.Contains(_guard.CheckTemplate("Nytt", body).Problems, problem => problem.Code == "notice.guard.template-syntax");

    [Theory]
    [InlineData("Nytt frå barnekoordinatoren", "barnekoordinatoren")]
    [InlineData("News from your Coordinator", "coordinator")]
    [InlineData("Familiekoordinator", "familiekoordinator")]
    [InlineData("Om DIAGNOSEN", "diagnosen")]
    [InlineData("Om sjukdommen", "sjukdommen")]
    [InlineData("Møte på skulen", "skulen")]
    [InlineData("Møte på grunnskolen", "grunnskolen")]
    [InlineData("Brev frå PPT", "ppt")]
    [InlineData("NAV er med", "nav")]
    [InlineData("Om avlastninga", "avlastninga")]
    [InlineData("Barne\u00ADkoordinator", "barnekoordinator")]
    [InlineData("Ｂａｒｎ", "barn")]
    [InlineData("Your child", "child")]
    public void CheckTemplate_RevealingWord_IsRefusedAndNamed(string subject, string word)
    {
        var problem = Assert.Single(_guard.CheckTemplate(subject, "Hei!").Problems);

        Assert.Equal("notice.guard.revealing-word", problem.Code);
        Assert.Equal([word], problem.Args);
    }

    [Fact]
    public void CheckTemplate_ElevenDigits_IsRefused() =>
        Assert.Equal("notice.guard.identity-number", Assert.Single(_guard.CheckTemplate("Nytt", "Saka 010112 12345").Problems).Code);

    [Theory]
    [InlineData("Sykkylven kommune")]
    [InlineData("Navarsete")]
    [InlineData("Illustrasjon")]
    [InlineData("Saksbehandlaren din, legitimasjon, skaffe")]
    public void CheckTemplate_WordThatOnlyLooksAlike_Passes(string body) =>
        Assert.Empty(_guard.CheckTemplate("Nytt", body).Problems);
}
