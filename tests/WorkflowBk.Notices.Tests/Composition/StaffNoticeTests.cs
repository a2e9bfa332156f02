using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Tests.Composition;

/// <summary>What those who work for a family are told.</summary>
public class StaffNoticeTests
{
    private const string Token = "14a4LYj137p5YcYrTkOYXz4LqKJ9KV2XPTlpqxwRQJM";

    private static readonly PrivacyGuard _guard = new();
    private static readonly NoticeTemplates _templates = new(_guard);
    private static readonly NoticePress _press = new(_templates, _guard);

    public static TheoryData<string, LanguageForm> Every { get; } =
        [.. from key in _templates.StaffKeys from language in Enum.GetValues<LanguageForm>() select (key, language)];

    [Fact]
    public void Templates_ForStaff_AreNotOfferedToAWorkflow()
    {
        Assert.Equal(["contribution-asked", "contribution-reminder", "meeting-asked", "meeting-minutes-ready", "meeting-off", "meeting-reminder", "no-longer-needed", "task-meeting", "task-meeting-soon", "task-new", "task-overdue", "task-reminder"], _templates.StaffKeys);
        Assert.Empty(_templates.StaffKeys.Intersect(_press.Templates));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compose_ShippedTemplate_HasItsLinkAndPassesTheSecondLook(string key, LanguageForm language)
    {
        var message = _press.Compose(key, language, Values(language)).Value;

        // What is called off asks for nothing, and leads nowhere.
        if (key is not ("meeting-off" or "no-longer-needed"))
            Assert.Contains(key.StartsWith("task", StringComparison.Ordinal) ? "/oppgaver/" : $"/bidrag/{Token}", message.Body, StringComparison.Ordinal);
        Assert.Contains("H-7K2M9Q", message.Subject, StringComparison.Ordinal);
        // The services' own names, and names that chance can have written in a token.
        Assert.Empty(_guard.CheckMessage(message.Subject, message.Body, ["PPT", "Hans Solvang", "LYj", "xwRQJM"], [SampleValues.Profile.Name, SampleValues.Profile.NeutralUnitName]).Problems);
        Assert.Empty(PrivacyGuard.CheckLinks(message.Body, SampleValues.Profile.PublicUrl).Problems);
    }

    [Theory]
    [InlineData(NoticePlaceholders.TaskLink, "https://saker.gloppen.example/oppgaver/hans-solvang")]
    [InlineData(NoticePlaceholders.TaskLink, "https://saker.gloppen.example/saker/01a20480-833d-7e88-a368-d06f9ac19885")]
    [InlineData(NoticePlaceholders.AnswerLink, "https://saker.gloppen.example/bidrag/kort")]
    [InlineData(NoticePlaceholders.AnswerLink, "https://saker.gloppen.example/bidrag/" + Token + "?navn=hans")]
    public void CheckValues_LinkOfAnotherShape_IsRefused(string placeholder, string link) =>
        Assert.Equal("notice.guard.value-shape", _guard.CheckValues(new Dictionary<string, string> { [placeholder] = link }).Problems.Single().Code);

    [Theory]
    [InlineData(StaffNotices.TaskReminder, RuleKind.Law, LanguageForm.Nb, "Fristen nærmer seg")]
    [InlineData(StaffNotices.TaskReminder, RuleKind.Target, LanguageForm.Nn, "Målet nærmar seg")]
    [InlineData(StaffNotices.TaskOverdue, RuleKind.Law, LanguageForm.Nn, "Fristen er ute")]
    [InlineData(StaffNotices.TaskOverdue, RuleKind.Target, LanguageForm.Nb, "Målet er passert")]
    [InlineData(StaffNotices.TaskOverdue, RuleKind.Target, LanguageForm.En, "The target date has passed")]
    public void Compose_AboutADay_CallsTheLawsADeadlineAndTheMunicipalitysATarget(string key, RuleKind kind, LanguageForm language, string words)
    {
        var values = Values(language);
        (values["due_soon"], values["due_passed"]) = (DueWords.Soon(kind, language), DueWords.Passed(kind, language));

        var message = _press.Compose(key, language, values).Value;

        Assert.Equal($"{words} (H-7K2M9Q)", message.Subject);
        Assert.Contains($"\n{words} for ", message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckValues_OtherWordsOfADay_AreRefused() => Assert.Equal(
        "notice.guard.value-shape",
        _guard.CheckValues(new Dictionary<string, string> { [NoticePlaceholders.DuePassed] = "Fristen er ute for Hans" }).Problems.Single().Code);

    [Theory]
    [InlineData("{{ task_link }}")]
    [InlineData("{{ due_passed }}")]
    [InlineData("{{ answer_link }}")]
    public void CheckTemplate_StaffsLinkInANoticeToAFamily_IsRefused(string body) =>
        Assert.Equal("notice.guard.placeholder-unknown", _guard.CheckTemplate("Nytt", body).Problems.Single().Code);

    [Fact]
    public void CheckLinks_SecretOnAnothersPages_IsRefused() =>
        Assert.Equal(
            "notice.guard.foreign-link",
            PrivacyGuard.CheckLinks($"https://andre.example/bidrag/{Token}", SampleValues.Profile.PublicUrl).Problems.Single().Code);

    private static Dictionary<string, string> Values(LanguageForm language) => new()
    {
        ["municipality"] = SampleValues.Profile.Name,
        ["unit"] = SampleValues.Profile.NeutralUnitName,
        ["reference"] = "H-7K2M9Q",
        ["phone"] = SampleValues.Profile.ContactPhone,
        ["next_date"] = SampleValues.Notice(LanguageCode.Of(language))["next_date"],
        ["task_link"] = $"{SampleValues.Profile.PublicUrl}/oppgaver/01a20480-833d-7e88-a368-d06f9ac19885",
        ["answer_link"] = $"{SampleValues.Profile.PublicUrl}/bidrag/{Token}",
        ["due_soon"] = DueWords.Soon(RuleKind.Law, language),
        ["due_passed"] = DueWords.Passed(RuleKind.Law, language),
    };
}
