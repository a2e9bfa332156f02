using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Plans;

/// <content>The plan once there is a yes: where it lives, what it says, and each time it is looked at.</content>
public sealed partial class IndividualPlan
{
    /// <summary>Longest link, in characters.</summary>
    public const int MaxLink = 1000;

    /// <summary>It lives here, or in another tool; of that one the next day is needed too.</summary>
    /// <param name="next">The day a plan in another tool is revised next; not asked for one that is made here.</param>
    public Result Put(PlanPlace place, DateOnly? next)
    {
        List<Problem> problems = [.. CheckAgreed().Problems];
        if (!place.IsHere)
        {
            problems.AddRange(TextRules.Given(place.Tool, "plan.tool-missing", nameof(place.Tool)).Problems);
            problems.AddRange(CheckLink(place.Link).Problems);
            problems.AddRange(TextRules.Given(place.Responsible, "plan.responsible-missing", nameof(place.Responsible)).Problems);
            problems.AddRange(CheckNext(next, place.RecordedAt, isRequired: true).Problems);
        }

        if (problems.Count > 0)
            return Result.Fail(problems);
        Place = place.IsHere
            ? place with { Tool = "", Link = "", Responsible = "" }
            : place with { Tool = place.Tool.Trim(), Link = place.Link.Trim(), Responsible = place.Responsible.Trim() };
        NextRevision = place.IsHere ? NextRevision : next;
        return Result.Ok;
    }

    /// <summary>The plan is written: what it is for, and when it is looked at next.</summary>
    /// <param name="next">The day it is looked at next; <c>null</c> for the usual time.</param>
    public Result Write(PlanGoals goals, DateOnly? next, DateTimeOffset at)
    {
        var check = Result.All(
            CheckAgreed(), goals.Child.Check(nameof(goals.Child)), goals.Family.Check(nameof(goals.Family)), CheckNext(next, at, isRequired: false));
        if (!check.Succeeded)
            return check;
        Goals = Trimmed(goals);
        NextRevision = next ?? PlanDays.NextLook(OsloTime.DateIn(at), MonthsBetween);
        return Result.Ok;
    }

    /// <summary>The plan has been gone through, here or where it lives.</summary>
    /// <param name="goals">What it is for now; <c>null</c> when that is as it was.</param>
    /// <param name="next">The day it is looked at next; <c>null</c> for the usual time after this one.</param>
    public Result Record(PlanRevision revision, PlanGoals? goals, DateOnly? next, LanguageNeeds language)
    {
        var today = OsloTime.DateIn(revision.RecordedAt);
        List<Problem> problems = [.. CheckAgreed().Problems];
        problems.AddRange(CheckTalk(revision.HeldOn, revision.InterpreterPresent || !revision.FamilyTookPart, language, today, nameof(revision.HeldOn)).Problems);
        problems.AddRange(TextRules.NoteIsGiven(revision.Changed, "plan.changed-missing", nameof(revision.Changed)).Problems);
        if (!revision.FamilyTookPart)
            problems.AddRange(TextRules.NoteIsGiven(revision.WhyNot, "plan.why-not-missing", nameof(revision.WhyNot)).Problems);
        if (goals is not null)
            problems.AddRange(Result.All(goals.Child.Check(nameof(goals.Child)), goals.Family.Check(nameof(goals.Family))).Problems);
        problems.AddRange(CheckNext(next, revision.RecordedAt, isRequired: Place is { IsHere: false }).Problems);
        if (problems.Count > 0)
            return Result.Fail(problems);
        Revisions = [.. Revisions, revision with { Changed = revision.Changed.Trim(), WhyNot = revision.FamilyTookPart ? "" : revision.WhyNot.Trim() }];
        Goals = goals is null ? Goals : Trimmed(goals);
        NextRevision = next ?? PlanDays.NextLook(today, MonthsBetween);
        return Result.Ok;
    }

    /// <summary>It has not been gone through yet, and is on another day.</summary>
    public Result Postpone(DateOnly? to, string? reason, Guid by, DateTimeOffset at)
    {
        var check = Result.All(
            CheckAgreed(), CheckNext(to, at, isRequired: true), TextRules.NoteIsGiven(reason, "plan.move-reason-missing", nameof(PlanMove.Reason)));
        if (check.Succeeded)
            MoveTo(to!.Value, reason!.Trim(), by, at);
        return check;
    }

    /// <summary>
    /// Somebody wishes it looked at sooner, or a family that said no thanks has thought again: the next working day, unless it is
    /// at hand already.
    /// </summary>
    /// <param name="by">Who on the staff; <c>null</c> for the family itself.</param>
    public Result BringForward(string? reason, Guid? by, DateTimeOffset at)
    {
        if (NextLook is not { } next)
            return IsOpen ? Result.Ok : new Problem("plan.ended");
        var tooLong = TextRules.NoteNotLonger(reason, nameof(PlanMove.Reason));
        if (!tooLong.Succeeded)
            return tooLong;
        var soon = NorwegianCalendar.NextWorkingDay(OsloTime.DateIn(at));
        if (soon >= next)
            return Result.Ok;
        MoveTo(soon, reason?.Trim() ?? "", by, at);
        return Result.Ok;
    }

    /// <summary>The child and the family say what they think of it. It goes on, or ends with a reason.</summary>
    public Result Record(PlanEvaluation evaluation, bool ends, LanguageNeeds language)
    {
        List<Problem> problems = [.. CheckAgreed().Problems];
        problems.AddRange(evaluation.Child.Check(nameof(evaluation.Child)).Problems);
        problems.AddRange(evaluation.Family.Check(nameof(evaluation.Family)).Problems);
        problems.AddRange(CheckTalk(evaluation.TalkedOn, evaluation.InterpreterPresent, language, OsloTime.DateIn(evaluation.RecordedAt)).Problems);
        if (ends)
            problems.AddRange(TextRules.NoteIsGiven(evaluation.EndReason, "plan.end-reason-missing", nameof(EndReason)).Problems);
        if (problems.Count > 0)
            return Result.Fail(problems);
        var reason = ends ? evaluation.EndReason.Trim() : "";
        Evaluations = [.. Evaluations, evaluation with { Child = evaluation.Child.Trimmed(), Family = evaluation.Family.Trimmed(), EndReason = reason }];
        return ends ? End(reason, evaluation.RecordedBy, evaluation.RecordedAt) : Result.Ok;
    }

    private void MoveTo(DateOnly to, string reason, Guid? by, DateTimeOffset at)
    {
        Moves = [.. Moves, new PlanMove(NextLook ?? to, to, reason, by, at)];
        if (Stage == PlanStage.Declined)
            Offers = [.. Offers.Take(Offers.Count - 1), LastAnswer! with { AskAgainOn = to }];
        else
            NextRevision = to;
    }

    private static PlanGoals Trimmed(PlanGoals goals) => new(goals.Child.Trimmed(), goals.Family.Trimmed());

    private static Result CheckNext(DateOnly? next, DateTimeOffset at, bool isRequired) =>
        next is null ? isRequired ? new Problem("plan.next-missing", "Next") : Result.Ok
        : next <= OsloTime.DateIn(at) ? new Problem("plan.day-passed", "Next")
        : Result.Ok;

    /// <summary>A link that one can follow safely: by https, and with nobody's password in it.</summary>
    private static Result CheckLink(string link) =>
        string.IsNullOrWhiteSpace(link) ? new Problem("plan.link-missing", nameof(PlanPlace.Link))
        : link.Length <= MaxLink && Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Host.Contains('.', StringComparison.Ordinal) ? Result.Ok
        : new Problem("plan.link-invalid", nameof(PlanPlace.Link));
}
