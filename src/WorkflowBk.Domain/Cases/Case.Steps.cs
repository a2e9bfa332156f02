using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Cases;

/// <content>What the people in the process add to a case, phase by phase.</content>
public sealed partial class Case
{
    /// <summary>Phase 1: somebody tried to reach the family, and did not.</summary>
    public void RecordAttempt(ContactAttempt attempt) => ContactAttempts = [.. ContactAttempts, attempt];

    /// <summary>
    /// Phase 1: anyone may notify, but the family consents. From its yes on it is the family that is kept informed, and no longer
    /// whoever notified.
    /// </summary>
    public Result RecordFamilyYes(FamilyYes answer, LanguageNeeds language, Contact? contact)
    {
        List<Problem> problems = [];
        if (answer.AnsweredOn > OsloTime.DateIn(answer.RecordedAt))
            problems.Add(new Problem("family-yes.in-the-future", nameof(FamilyYes.AnsweredOn)));
        if (language is { NeedsInterpreter: true, InterpreterLanguage: "" })
            problems.Add(new Problem("language.interpreter-language-missing", "InterpreterLanguage"));
        if (language.NeedsInterpreter && !answer.InterpreterPresent)
            problems.Add(new Problem("family-yes.interpreter-missing", nameof(FamilyYes.InterpreterPresent)));
        if (answer.SaysYes)
            problems.AddRange(contact is null ? [new Problem("first-contact.contact-missing", "ContactName")] : ContactProblems(contact));
        else if (answer.Notes.Length == 0)
            problems.Add(new Problem("first-contact.reason-missing", nameof(FamilyYes.Notes)));
        if (problems.Count > 0)
            return Result.Fail(problems);

        FamilyYes = answer;
        Language = language;
        if (answer.SaysYes)
            Contacts = [contact!];
        return Result.Ok;
    }

    /// <summary>Phase 1: the first dialogue settles who to contact, in which language, what is wished for, and who may be asked.</summary>
    public Result RecordFirstContact(
        FirstContact contact, Child child, LanguageNeeds language, IReadOnlyList<Contact> contacts, IReadOnlyList<Consent> consents)
    {
        // Without the family's own yes there is no case; the reason is kept, and nothing else is asked.
        if (!contact.FamilyWantsToGoOn)
        {
            if (contact.GuidedTo?.Length == 0)
                return new Problem("first-contact.guided-to-missing", nameof(FirstContact.GuidedTo));
            if (contact.Notes.Length == 0)
                return new Problem("first-contact.reason-missing", "Notes");
            FirstContact = contact;
            return Result.Ok;
        }

        List<Problem> problems = [];
        problems.AddRange(InquiryRules.CheckChild(child, OsloTime.DateIn(contact.HeldAt)).Problems);
        if (contacts.Count == 0)
            problems.Add(new Problem("first-contact.contact-missing", "ContactName"));
        problems.AddRange(contacts.SelectMany(ContactProblems));
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

    /// <summary>Phase 2. A new assessment remembers the old one.</summary>
    /// <param name="straightToDecision">The conditions are plainly met, and nobody else needs to be asked.</param>
    public Result Assess(Assessment assessment, bool straightToDecision)
    {
        if (straightToDecision && assessment.Overall != Verdict.Yes)
            return new Problem("assessment.not-plain", "StraightToDecision");
        if (Assessment is { } earlier)
            EarlierAssessments = [.. EarlierAssessments, earlier];
        Assessment = assessment;
        return Result.Ok;
    }

    /// <summary>
    /// Phase 3: asks one service. Consent is the main basis for sharing (fvl § 13 ff, hol § 12-1), so a service that the
    /// family has not agreed to cannot be asked.
    /// </summary>
    public Result<Contribution> Ask(Guid serviceId, string question, DateOnly today, DateOnly due)
    {
        if (string.IsNullOrWhiteSpace(question))
            return new Problem("contribution.question-missing", "Question");
        if (!Consents.Any(consent => consent.ServiceId == serviceId && consent.CoversOn(today)))
            return new Problem("contribution.no-consent", "Services");
        if (Contributions.Any(asked => asked.ServiceId == serviceId && !asked.IsAnswered))
            return new Problem("contribution.already-asked", "Services");
        var contribution = new Contribution(Guid.CreateVersion7(), serviceId, question.Trim(), today, due);
        Contributions = [.. Contributions, contribution];
        return contribution;
    }

    public Result AnswerContribution(Guid contributionId, string? answer, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(answer))
            return new Problem("contribution.answer-missing", "Answer");
        var asked = Contributions.Single(contribution => contribution.Id == contributionId);
        if (asked.IsAnswered)
            return new Problem("contribution.already-answered");
        Contributions = [.. Contributions.Select(contribution => contribution.Id == contributionId
            ? contribution with { Answer = answer.Trim(), AnsweredBy = by, AnsweredAt = at }
            : contribution)];
        return Result.Ok;
    }

    public Result Summarise(string? text, string? familyComment, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Problem("summary.text-missing", "Text");
        Summary = new InvestigationSummary(text.Trim(), familyComment?.Trim() ?? "", by, at);
        return Result.Ok;
    }

    /// <summary>Phase 4. All three conditions must be met before a children's coordinator is decided (pbrl § 2-5 c).</summary>
    public Result Decide(Decision decision)
    {
        if (decision.Outcome == DecisionOutcome.ChildCoordinator && Assessment?.Overall == Verdict.No)
            return new Problem("decision.conditions-not-met", nameof(Decision.Outcome));
        Decision = decision;
        return Result.Ok;
    }

    /// <summary>
    /// Phase 4: the second pair of eyes. It is never the decider's own, and a no says what must be looked at again.
    /// </summary>
    public Result ReviewDecision(DecisionReview review)
    {
        if (Decision is not { } decision)
            return new Problem("review.no-decision");
        if (decision.DecidedBy == review.By)
            return new Problem("review.own-decision");
        if (!review.Agrees && review.Reason.Length == 0)
            return new Problem("review.reason-missing", nameof(DecisionReview.Reason));
        DecisionReviews = [.. DecisionReviews, review];
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

    private static IEnumerable<Problem> ContactProblems(Contact person)
    {
        if (string.IsNullOrWhiteSpace(person.Name))
            yield return new Problem("first-contact.contact-missing", "ContactName");
        if (!ContactDetails.IsPhone(person.Phone))
            yield return new Problem("sender.phone-invalid", "ContactPhone");
        if (!ContactDetails.IsEmail(person.Email))
            yield return new Problem("sender.email-invalid", "ContactEmail");
        if (string.IsNullOrWhiteSpace(person.Phone) && string.IsNullOrWhiteSpace(person.Email) && string.IsNullOrWhiteSpace(person.PostalAddress))
            yield return new Problem("first-contact.no-way-to-reach", "ContactPhone");
    }
}
