using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Checking;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Documents;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Checking;

/// <summary>What a municipality may and may not make of an e-mail.</summary>
public class NoticeTextTests
{
    private static readonly PrivacyGuard _guard = new();
    private static readonly NoticeTemplates _notices = new(_guard);
    private static readonly TemplateCatalogue _catalogue = new(new DocumentPress(), new NoticePress(_notices, _guard), _notices, _guard);
    private static readonly TemplateId _received = new(TemplateKind.Notice, "inquiry-received", LanguageForm.Nn);

    [Fact]
    public void Check_OrdinaryText_Passes() => Assert.Empty(Check(_received, "Hei!\n\nSe {{ link }}, eller ring {{ phone }}. 1 < 2 & slik."));

    [Theory]
    [InlineData("Hei!\nBarnet dykkar {{ link }}", "template.notice.guard.revealing-word", 2)]
    [InlineData("{{ link }}\n\n{{ child }}", "template.notice.guard.placeholder-unknown", 3)]
    [InlineData("{{ link }}\n{% if unit %}x{% endif %}", "template.notice.guard.template-syntax", 2)]
    [InlineData("{{ link }}\n{{ unit | upcase }}", "template.notice.guard.template-syntax", 2)]
    [InlineData("{{ link }}\nSjå https://ond.example/x", "template.notice.guard.foreign-link", 2)]
    [InlineData("{{ link }}\n010203 12345", "template.notice.guard.identity-number", 2)]
    [InlineData("{{ link }}\n010203\n12345", "template.notice.guard.identity-number", 1)]
    [InlineData("Hei!", "template.left-out", null)]
    public void Check_WhatAnEmailMustNotHold_IsRefusedWithItsLine(string body, string code, int? line)
    {
        var problem = Check(_received, body)[0];

        Assert.Equal((code, line), (problem.Code, (int?)problem.Args.ElementAtOrDefault(1)));
    }

    [Fact]
    public void Check_RevealingSubject_IsRefusedAtTheHeading()
    {
        var problem = _catalogue.Check(_received, TemplateText.Of("Nytt om barnekoordinator", "{{ link }}"), SampleValues.Profile).Problems[0];

        Assert.Equal(("template.notice.guard.revealing-word", "Heading"), (problem.Code, problem.Field));
    }

    /// <summary>An e-mail about a task has no one-time link: a text that asks for one would never be sent.</summary>
    [Fact]
    public void Check_StaffNotice_KnowsOnlyItsOwnLink()
    {
        TemplateId task = new(TemplateKind.StaffNotice, "task-new", LanguageForm.Nb);
        TemplateId asked = new(TemplateKind.StaffNotice, "contribution-asked", LanguageForm.Nb);

        Assert.Empty(Check(task, "{{ task_link }}"));
        Assert.NotEmpty(Check(task, "{{ task_link }} {{ answer_link }}"));
        Assert.Empty(Check(asked, "{{ answer_link }} {{ next_date }}"));
        Assert.NotEmpty(Check(asked, "{{ task_link }}"));
    }

    /// <summary>What is said of the day has a value only where the day is what the e-mail is about.</summary>
    [Fact]
    public void Check_WordsOfADay_BelongToTheEmailAboutIt()
    {
        TemplateId overdue = new(TemplateKind.StaffNotice, "task-overdue", LanguageForm.Nb);
        TemplateId reminder = new(TemplateKind.StaffNotice, "task-reminder", LanguageForm.Nb);
        TemplateId task = new(TemplateKind.StaffNotice, "task-new", LanguageForm.Nb);

        Assert.Empty(Check(overdue, "{{ task_link }} {{ due_passed }}"));
        Assert.NotEmpty(Check(overdue, "{{ task_link }} {{ due_soon }}"));
        Assert.Empty(Check(reminder, "{{ task_link }} {{ due_soon }}"));
        Assert.NotEmpty(Check(reminder, "{{ task_link }} {{ due_passed }}"));
        Assert.NotEmpty(Check(task, "{{ task_link }} {{ due_passed }}"));
    }

    private static IReadOnlyList<Problem> Check(TemplateId id, string body) =>
        _catalogue.Check(id, TemplateText.Of("Hei {{ reference }}", body), SampleValues.Profile).Problems;
}
