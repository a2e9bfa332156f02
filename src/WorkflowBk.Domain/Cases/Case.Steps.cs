using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Cases;

/// <content>What the people in the process add to a case, phase by phase.</content>
public sealed partial class Case
{
    /// <summary>Phase 1: the first dialogue settles who to contact, in which language, what is wished for, and who may be asked.</summary>
    public Result RecordFirstContact(
        FirstContact contact, Child child, LanguageNeeds language, IReadOnlyList<Contact> contacts, IReadOnlyList<Consent> consents)
    {
        // Anyone may notify, but without the family's own yes there is no case; the reason is kept, and nothing else is asked.
        if (!contact.FamilyWantsToGoOn)
        {
            if (contact.Notes.Length == 0)
                return new Problem("first-contact.reason-missing", "Notes");
            FirstContact = contact;
            return Result.Ok;
        }

        List<Problem> problems = [];
        problems.AddRange(InquiryRules.CheckChild(child, OsloTime.DateIn(contact.HeldAt)).Problems);
        if (contacts.Count == 0)
            problems.Add(new Problem("first-contact.contact-missing", "ContactName"));
        foreach (var person in contacts)
        {
            if (string.IsNullOrWhiteSpace(person.Name))
                problems.Add(new Problem("first-contact.contact-missing", "ContactName"));
            if (!ContactDetails.IsPhone(person.Phone))
                problems.Add(new Problem("sender.phone-invalid", "ContactPhone"));
            if (!ContactDetails.IsEmail(person.Email))
                problems.Add(new Problem("sender.email-invalid", "ContactEmail"));
            if (string.IsNullOrWhiteSpace(person.Phone) && string.IsNullOrWhiteSpace(person.Email) && string.IsNullOrWhiteSpace(person.PostalAddress))
                problems.Add(new Problem("first-contact.no-way-to-reach", "ContactPhone"));
        }

        if (language is { NeedsInterpreter: true, InterpreterLanguage: "" })
            problems.Add(new Problem("language.interpreter-language-missing", "InterpreterLanguage"));
        if (problems.Count > 0)
            return Result.Fail(problems);

        FirstContact = contact;
        Child = child;
        Language = language;
        Contacts = contacts;
        Consents = consents;
        return Result.Ok;
    }

    /// <summary>Phase 2.</summary>
    public void Assess(Assessment assessment) => Assessment = assessment;

    /// <summary>Phase 4. All three conditions must be met before a children's coordinator is decided (pbrl § 2-5 c).</summary>
    public Result Decide(Decision decision)
    {
        if (decision.Outcome == DecisionOutcome.ChildCoordinator && Assessment?.Overall == Verdict.No)
            return new Problem("decision.conditions-not-met", nameof(Decision.Outcome));
        Decision = decision;
        return Result.Ok;
    }

    /// <summary>Phase 5: the coordinator has met the family.</summary>
    public Result RecordFirstMeeting(FirstMeeting meeting)
    {
        if (meeting.HeldOn > OsloTime.DateIn(meeting.RecordedAt))
            return new Problem("first-meeting.in-the-future", nameof(FirstMeeting.HeldOn));
        if (Language.NeedsInterpreter && !meeting.InterpreterPresent)
            return new Problem("first-meeting.interpreter-missing", nameof(FirstMeeting.InterpreterPresent));
        FirstMeeting = meeting;
        return Result.Ok;
    }
}
