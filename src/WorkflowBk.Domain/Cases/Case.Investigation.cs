using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Domain.Cases;

/// <content>Phase 3: what the services around the child are asked for, and what comes of it.</content>
public sealed partial class Case
{
    /// <summary>
    /// Asks one service. Consent is the main basis for sharing (fvl § 13 ff, hol § 12-1), so a service that the family has not
    /// agreed to cannot be asked, nor anybody who works there.
    /// </summary>
    /// <param name="outside">The person who is asked, when it is somebody without an account.</param>
    public Result<Contribution> Ask(
        Guid serviceId, string question, DateOnly today, DateOnly due, OutsideContributor? outside = null)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(question))
            problems.Add(new Problem("contribution.question-missing", "Question"));
        if (!MayShareWith(serviceId, today))
            problems.Add(new Problem("contribution.no-consent", "Services"));
        if (Contributions.Any(asked => asked.ServiceId == serviceId && asked.IsOpen))
            problems.Add(new Problem("contribution.already-asked", "Services"));
        if (due <= today)
            problems.Add(new Problem("contribution.due-passed", "Due"));
        if (outside is not null)
            problems.AddRange(outside.Check().Problems);
        if (problems.Count > 0)
            return Result<Contribution>.Fail(problems);
        var contribution = new Contribution(Guid.CreateVersion7(), serviceId, question.Trim(), today, due, Outside: outside);
        Contributions = [.. Contributions, contribution];
        return contribution;
    }

    /// <param name="by">Who on the staff answers or wrote down the answer; <c>null</c> for somebody outside.</param>
    /// <param name="byName">What somebody outside calls themselves.</param>
    public Result AnswerContribution(Guid contributionId, string? answer, Guid? by, DateTimeOffset at, string? byName = null)
    {
        if (string.IsNullOrWhiteSpace(answer))
            return new Problem("contribution.answer-missing", "Answer");
        var open = CheckOpen(contributionId);
        if (!open.Succeeded)
            return open;
        Change(contributionId, asked => asked with { Answer = answer.Trim(), AnsweredBy = by, AnsweredByName = byName, AnsweredAt = at });
        return Result.Ok;
    }

    /// <summary>The service's leader has said when a late contribution comes.</summary>
    public Result PromiseContribution(Guid contributionId, DateOnly? on, DateOnly today)
    {
        if (on is not { } day)
            return new Problem("contribution.promise-missing", "On");
        if (day <= today)
            return new Problem("contribution.due-passed", "On");
        var open = CheckOpen(contributionId);
        if (open.Succeeded)
            Change(contributionId, asked => asked with { PromisedOn = day });
        return open;
    }

    /// <summary>The caseworker goes on without what has not come.</summary>
    /// <returns>The contributions that are not waited for any more.</returns>
    public Result<IReadOnlyList<Guid>> EndWaiting(string? reason, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Problem("contribution.end-reason-missing", "Reason");
        return EndOpen(_ => true, new ContributionEnd(ContributionEndCause.ClosedEarly, reason.Trim(), by, at));
    }

    /// <param name="unclear">What a meeting must clear up first; <c>null</c> when nothing.</param>
    public Result Summarise(string? text, string? familyComment, Guid by, DateTimeOffset at, string? unclear = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Problem("summary.text-missing", "Text");
        if (unclear is not null && string.IsNullOrWhiteSpace(unclear))
            return new Problem("summary.unclear-missing", "Unclear");
        Summary = new InvestigationSummary(text.Trim(), familyComment?.Trim() ?? "", by, at, unclear?.Trim(), Summary?.Meetings);
        return Result.Ok;
    }

    /// <summary>A meeting has cleared up what was unclear. With a family that needs an interpreter it is not held without (tolkeloven § 6).</summary>
    public Result RecordClarification(ClarificationMeeting meeting)
    {
        List<Problem> problems = [];
        if (Summary is null)
            problems.Add(new Problem("summary.text-missing"));
        if (meeting.HeldOn > OsloTime.DateIn(meeting.RecordedAt))
            problems.Add(new Problem("clarification.in-the-future", nameof(meeting.HeldOn)));
        if (string.IsNullOrWhiteSpace(meeting.Participants))
            problems.Add(new Problem("clarification.participants-missing", nameof(meeting.Participants)));
        if (Language.NeedsInterpreter && !meeting.InterpreterPresent)
            problems.Add(new Problem("clarification.interpreter-missing", nameof(meeting.InterpreterPresent)));
        if (string.IsNullOrWhiteSpace(meeting.Clarified))
            problems.Add(new Problem("clarification.result-missing", nameof(meeting.Clarified)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Summary = Summary! with { Meetings = [.. Summary.Meetings ?? [], meeting] };
        return Result.Ok;
    }

    /// <summary>The family has seen the summary, and has said what it thinks of it or that it does not wish to.</summary>
    /// <param name="noComment">It did not wish to comment.</param>
    public Result RecordFamilyReview(FamilyReview review, bool noComment)
    {
        List<Problem> problems = [];
        if (Summary is null)
            problems.Add(new Problem("summary.text-missing"));
        if (review.SeenOn > OsloTime.DateIn(review.RecordedAt))
            problems.Add(new Problem("family-review.in-the-future", nameof(review.SeenOn)));
        if (Language.NeedsInterpreter && !review.InterpreterPresent && review.Way != ReviewWay.OnPaper)
            problems.Add(new Problem("family-review.interpreter-missing", nameof(review.InterpreterPresent)));
        if (noComment == (review.Comment.Trim().Length > 0))
            problems.Add(new Problem(noComment ? "family-review.both" : "family-review.comment-missing", nameof(review.Comment)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Summary = Summary! with { Review = review with { Comment = review.Comment.Trim() } };
        return Result.Ok;
    }

    private Result CheckOpen(Guid contributionId) => Contributions.Single(contribution => contribution.Id == contributionId) switch
    {
        { IsAnswered: true } => new Problem("contribution.already-answered"),
        { IsOpen: false } => new Problem("contribution.ended"),
        _ => Result.Ok,
    };

    private List<Guid> EndOpen(Func<Contribution, bool> isMeant, ContributionEnd end)
    {
        var ended = Contributions.Where(asked => asked.IsOpen && isMeant(asked)).Select(asked => asked.Id).ToList();
        foreach (var id in ended)
            Change(id, asked => asked with { Ended = end });
        return ended;
    }

    private void Change(Guid contributionId, Func<Contribution, Contribution> change) =>
        Contributions = [.. Contributions.Select(asked => asked.Id == contributionId ? change(asked) : asked)];
}
