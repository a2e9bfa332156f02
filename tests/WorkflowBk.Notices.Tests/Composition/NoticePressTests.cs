using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Tests.Composition;

public class NoticePressTests
{
    private static readonly PrivacyGuard _guard = new();
    private static readonly NoticePress _press = new(new NoticeTemplates(_guard), _guard);

    public static TheoryData<string, LanguageForm> Every { get; } =
        [.. from key in _press.Templates from language in Enum.GetValues<LanguageForm>() select (key, language)];

    [Fact]
    public void Templates_Shipped_AreThoseOfTheProcesses() =>
        Assert.Equal(
            [
                "appointment-made", "assessment-started", "case-closed", "change-asked", "change-ended", "change-found",
                "complaint-answered", "complaint-received", "could-not-reach", "decision-in-preparation", "decision-made",
                "inquiry-received", "investigation-started", "meeting-news", "meeting-soon", "new-link", "preliminary-answer", "process-completed", "someone-in-place", "something-new", "summary-ready", "year-talk",
            ],
            _press.Templates);

    [Theory]
    [MemberData(nameof(Every))]
    public void Compose_ShippedTemplate_SaysReferenceAndHowToReachUs(string key, LanguageForm language)
    {
        var message = _press.Compose(key, language, SampleValues.Notice(LanguageCode.Of(language))).Value;

        Assert.Contains("H-7K2M9Q", message.Subject, StringComparison.Ordinal);
        Assert.Contains("H-7K2M9Q", message.Body, StringComparison.Ordinal);
        Assert.Contains("57 88 38 00", message.Body, StringComparison.Ordinal);
        Assert.Contains("Tenestekontoret\nGloppen kommune", message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('{', message.Subject + message.Body);
        Assert.DoesNotContain('\n', message.Subject);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compose_ShippedTemplate_SaysByWhenUnlessAllIsDone(string key, LanguageForm language)
    {
        var values = SampleValues.Notice(LanguageCode.Of(language));
        var message = _press.Compose(key, language, values).Value;

        Assert.Equal(key != "process-completed", message.Body.Contains(values["next_date"], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void CheckTemplate_ShippedTemplate_Passes(string key, LanguageForm language)
    {
        var file = EmbeddedTemplates.Read("Notices", "subject")[(key, language)];

        Assert.Empty(_guard.CheckTemplate(file.Heading, file.Body).Problems);
        Assert.Subset(
            NoticePlaceholders.All.ToHashSet(), NoticeSource.Read(file.Heading + file.Body).Placeholders.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compose_ValueMissing_NamesIt(string key, LanguageForm language)
    {
        var values = SampleValues.Notice(LanguageCode.Of(language));
        values.Remove("reference");

        var problem = Assert.Single(_press.Compose(key, language, values).Problems);

        Assert.Equal(("notice.value-missing", "reference"), (problem.Code, problem.Field));
    }

    [Fact]
    public void Compose_UnknownTemplate_Fails() =>
        Assert.Equal(
            "notice.template-unknown", _press.Compose("no-such", LanguageForm.Nb, SampleValues.Notice()).Problems[0].Code);

    [Fact]
    public void Compose_RevealingUnitName_Fails()
    {
        var values = SampleValues.Notice();
        values["unit"] = "Barnekoordinatoren i Gloppen";

        var result = _press.Compose("inquiry-received", LanguageForm.Nn, values);

        Assert.All(result.Problems, problem => Assert.Equal(("notice.guard.revealing-word", "unit"), (problem.Code, problem.Field)));
        Assert.NotEmpty(result.Problems);
    }

    [Fact]
    public void Compose_ManyAtOnce_GivesTheSameText()
    {
        var expected = _press.Compose("decision-made", LanguageForm.Nb, SampleValues.Notice()).Value;

        Parallel.For(0, 500, i =>
        {
            var values = SampleValues.Notice();
            values["reference"] = $"H-{i:D6}";
            var message = _press.Compose("decision-made", LanguageForm.Nb, values).Value;
            Assert.Equal(expected.Body.Replace("H-7K2M9Q", values["reference"], StringComparison.Ordinal), message.Body);
        });
    }
}
