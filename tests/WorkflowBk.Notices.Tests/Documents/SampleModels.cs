namespace WorkflowBk.Notices.Tests.Documents;

/// <summary>A full model for each document template.</summary>
internal static class SampleModels
{
    public static TheoryData<string> Keys { get; } =
        ["appointment-letter", "decision-letter-not-now", "decision-letter-refused", "delegation-document", "investigation-summary"];

    /// <summary>The model of a template, each text in it made by <paramref name="text"/> from its name.</summary>
    public static Dictionary<string, object?> For(string template, Func<string, string>? text = null)
    {
        var write = text ?? (name => $"[{name}]");
        Dictionary<string, object?> model = new();
        foreach (var name in Names(template))
        {
            model[name] = name switch
            {
                "child_coordinator" or "dedicated" => true,
                "wish_followed" => false,
                "help" => Rows(write, "help", "ends_where", "taken_over_by"),
                "signatures" => Rows(write, "name", "title", "date"),
                "legal_bases" => new[] { write("basis 0"), write("basis 1") },
                _ => write(name),
            };
        }

        return model;
    }

    public static IReadOnlyList<string> Names(string template) => template switch
    {
        "appointment-letter" => Notices.Documents.DocumentModels.AppointmentLetter,
        "delegation-document" => Notices.Documents.DocumentModels.DelegationDocument,
        "investigation-summary" => Notices.Documents.DocumentModels.InvestigationSummary,
        "decision-letter-not-now" => Notices.Documents.DocumentModels.DecisionLetterNotNow,
        _ => Notices.Documents.DocumentModels.DecisionLetterRefused,
    };

    private static List<Dictionary<string, string>> Rows(Func<string, string> write, params string[] fields) =>
        [.. Enumerable.Range(0, 2).Select(row => fields.ToDictionary(field => field, field => write($"{field} {row}")))];
}
