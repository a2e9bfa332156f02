using System.Globalization;
using System.Text.Json;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Web.Complaints;

/// <summary>Gathers from a case when the family learned of its decision; what that means for the deadline the domain says.</summary>
internal static class KnownSince
{
    /// <summary>The field of the form on which a caseworker writes when the answer was explained.</summary>
    private const string ExplainedOn = "toldOn";

    /// <summary>Until when the family can complain; <c>null</c> while nothing has been decided.</summary>
    public static ComplaintPeriod? PeriodOf(CaseFile file, RuleBook rules) => file.Case.Decision is { } decision
        ? ComplaintPeriod.From(ComplaintPeriod.LearnedOf(decision, Letters(file), Explained(file)), rules)
        : null;

    private static IEnumerable<DateOnly> Letters(CaseFile file) =>
        from document in file.Documents where DecisionLetters.Includes(document.Template) select OsloTime.DateIn(document.IssuedAt);

    private static IEnumerable<DateOnly> Explained(CaseFile file) =>
        from task in file.Tasks
        where task.FormAnswers is not null
        let answers = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(task.FormAnswers!)!
        let day = answers.GetValueOrDefault(ExplainedOn, []).FirstOrDefault()
        where day is not null
        let parsed = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null
        where parsed is not null
        select parsed.Value;
}
