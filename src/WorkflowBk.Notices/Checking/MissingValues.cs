using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Documents;

namespace WorkflowBk.Notices.Checking;

/// <summary>Fills a document's text in for cases that lack what a case may lack: each must come out whole.</summary>
internal static class MissingValues
{
    // Those that decide whether others have a value, with what is then missing.
    private static readonly (string Name, bool Truth, string Lacks)[] _withOthers =
        [("wish_followed", true, "wish_reason"), ("complaint_is_late", false, "late_reason")];

    public static IEnumerable<Problem> In(
        DocumentTemplate template, string key, LanguageForm language, MunicipalityProfile profile, IReadOnlyList<TemplateValue> values)
    {
        var missing = Cases(InventedCase.Document(key, language, profile), values)
            .SelectMany(model => DocumentPress.Write(template, model).Problems)
            .Select(problem => (string)problem.Args[0])
            .Distinct();
        return missing.Select(name => new Problem("template.may-be-empty", nameof(TemplateText.Body), name));
    }

    private static IEnumerable<Dictionary<string, object?>> Cases(Dictionary<string, object?> full, IReadOnlyList<TemplateValue> values)
    {
        yield return full;
        var least = full;
        foreach (var name in values.Where(value => value.MayBeEmpty).Select(value => value.Name))
        {
            if (_withOthers.Any(other => other.Lacks == name))
                continue;
            var without = With(full, name, null);
            yield return name == "wish" ? With(without, "wish_reason", null) : without;
            least = With(least, name, null);
        }

        foreach (var truth in values.Where(value => value.Kind == TemplateValueKind.Truth).Select(value => value.Name))
        {
            foreach (var isTrue in (bool[])[true, false])
            {
                var turned = With(full, truth, isTrue);
                foreach (var (_, _, lacks) in _withOthers.Where(other => other.Name == truth && other.Truth == isTrue && full.ContainsKey(other.Lacks)))
                    turned = With(turned, lacks, null);
                yield return turned;
                least = With(least, truth, truth == "wish_followed");
            }
        }

        foreach (var (name, _, lacks) in _withOthers)
        {
            if (full.ContainsKey(name))
                least = With(least, lacks, null);
        }

        yield return least;
    }

    private static Dictionary<string, object?> With(Dictionary<string, object?> model, string name, object? value) =>
        new(model) { [name] = value };
}
