using System.Text.Json;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Notices.Documents;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Checking;

/// <summary>A case that nobody has, to show how a text looks; its words are data, in <c>invented-case.json</c>.</summary>
internal static class InventedCase
{
    private static readonly string _token = new('x', 43);

    private static readonly Dictionary<string, JsonElement> _words =
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(EmbeddedText.Read("invented-case.json"))!;

    /// <summary>Names that are true or false, with what they are in the case.</summary>
    private static readonly Dictionary<string, bool> _truths = new()
    {
        ["child_coordinator"] = true,
        ["dedicated"] = false,
        ["gives_coordinator"] = true,
        ["complaint_is_late"] = true,
        ["wish_followed"] = false,
        ["appeal_stands"] = false,
        ["appeal_sent_back"] = false,
        ["has_measures"] = true,
    };

    /// <summary>Names of the lists, with what each row of theirs holds; none for texts.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["help"] = ["help", "ends_where", "taken_over_by"],
        ["items"] = ["text", "said", "decided"],
        ["measures"] = ["what", "who", "due"],
        ["signatures"] = ["name", "title", "date"],
        ["legal_bases"] = [],
    };

    public static bool IsTruth(string name) => _truths.ContainsKey(name);

    public static Dictionary<string, object?> Document(string key, LanguageForm language, MunicipalityProfile profile) =>
        DocumentModels.ByTemplate[key].ToDictionary(name => name, name => Value(name, language, profile));

    public static Dictionary<string, string> Notice(IEnumerable<string> names, LanguageForm language, MunicipalityProfile profile) =>
        names.ToDictionary(name => name, name => name switch
        {
            NoticePlaceholders.Municipality => profile.Name,
            NoticePlaceholders.Link => StatusAddress.Of(profile.PublicUrl, _token),
            NoticePlaceholders.TaskLink => $"{profile.PublicUrl}/oppgaver/{Guid.Empty}",
            NoticePlaceholders.AnswerLink => $"{profile.PublicUrl}/bidrag/{_token}",
            NoticePlaceholders.DueSoon => DueWords.Soon(RuleKind.Target, language),
            NoticePlaceholders.DuePassed => DueWords.Passed(RuleKind.Target, language),
            _ => (string)Value(name, language, profile)!,
        });

    private static object? Value(string name, LanguageForm language, MunicipalityProfile profile) =>
        _truths.TryGetValue(name, out var truth) ? truth
        : Lists.TryGetValue(name, out var fields) ? Rows(fields, language)
        : name switch
        {
            "unit" => profile.NeutralUnitName,
            "phone" => profile.ContactPhone,
            "chief_executive" => profile.ChiefExecutive,
            _ => Words(name, language),
        };

    private static object Rows(IReadOnlyList<string> fields, LanguageForm language) =>
        fields.Count == 0
            ? new[] { Words("basis", language) }
            : new[] { fields.ToDictionary(field => field, field => Words(field, language)) };

    private static string Words(string name, LanguageForm language) =>
        _words[name] is { ValueKind: JsonValueKind.Object } each
            ? each.GetProperty(LanguageCode.Of(language)).GetString()!
            : _words[name].GetString()!;
}
