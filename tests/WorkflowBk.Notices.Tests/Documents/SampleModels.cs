namespace WorkflowBk.Notices.Tests.Documents;

/// <summary>A full model for each document template.</summary>
internal static class SampleModels
{
    /// <summary>Names that are true or false, and so are not written but decide what is.</summary>
    public static IReadOnlyList<string> Truths { get; } =
        ["child_coordinator", "dedicated", "wish_followed", "gives_coordinator", "complaint_is_late", "appeal_stands", "appeal_sent_back", "has_measures"];

    public static TheoryData<string> Keys { get; } = [.. Notices.Documents.DocumentModels.ByTemplate.Keys];

    /// <summary>The model of a template, each text in it made by <paramref name="text"/> from its name.</summary>
    public static Dictionary<string, object?> For(string template, Func<string, string>? text = null)
    {
        var write = text ?? (name => $"[{name}]");
        Dictionary<string, object?> model = new();
        foreach (var name in Names(template))
        {
            model[name] = name switch
            {
                "child_coordinator" or "dedicated" or "gives_coordinator" or "complaint_is_late" or "has_measures" => true,
                "wish_followed" or "appeal_stands" or "appeal_sent_back" => false,
                "help" => Rows(write, "help", "ends_where", "taken_over_by"),
                "items" => Rows(write, "text", "said", "decided"),
                "measures" => Rows(write, "what", "who", "due"),
                "signatures" => Rows(write, "name", "title", "date"),
                "legal_bases" => new[] { write("basis 0"), write("basis 1") },
                _ => write(name),
            };
        }

        return model;
    }

    public static IReadOnlyList<string> Names(string template) =>
        Notices.Documents.DocumentModels.ByTemplate.GetValueOrDefault(template, Notices.Documents.DocumentModels.DecisionLetterRefused);

    private static List<Dictionary<string, string>> Rows(Func<string, string> write, params string[] fields) =>
        [.. Enumerable.Range(0, 2).Select(row => fields.ToDictionary(field => field, field => write($"{field} {row}")))];
}
