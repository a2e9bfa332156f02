using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Intake;

namespace WorkflowBk.Web.Complaints;

/// <summary>What was typed, read as a complaint.</summary>
/// <param name="Problems">What could not be read, and what the domain misses; empty when it can be registered.</param>
internal sealed record ComplaintReading(ComplaintFacts Facts, IReadOnlyList<Problem> Problems)
{
    public static ComplaintReading Of(ComplaintModel typed)
    {
        List<Problem> problems = [];
        var facts = new ComplaintFacts(
            Date(typed.ReceivedOn, nameof(typed.ReceivedOn)),
            TypedText.Choice<ComplaintWay>(typed.Way) ?? Missing<ComplaintWay>(nameof(typed.Way)),
            TypedText.Line(typed.Complainant) ?? "",
            TypedText.Several(typed.About) ?? "",
            TypedText.Several(typed.AsksFor) ?? "",
            TypedText.Several(typed.OwnWords) ?? "",
            Date(typed.LearnedOn, nameof(typed.LearnedOn)));
        return new ComplaintReading(facts, [.. problems, .. Complaint.CheckTexts(facts).Problems]);

        DateOnly Date(string? text, string field)
        {
            if (!DateEntry.TryRead(text, out var date))
                problems.Add(new Problem("date.invalid", field));
            return date ?? (problems.Exists(problem => problem.Field == field) ? default : Missing<DateOnly>(field));
        }

        T Missing<T>(string field)
            where T : struct
        {
            problems.Add(new Problem("answer.missing", field));
            return default;
        }
    }
}
