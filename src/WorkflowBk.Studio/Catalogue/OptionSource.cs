using System.Globalization;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>What an input offers to choose among: from the municipality's own data where there is any.</summary>
internal sealed class OptionSource(INoticeComposer notices, IDocumentWriter documents, RuleBook rules, IOptionNames names, CatalogueWords words, TimeProvider clock)
{
    /// <summary>Whether a text is chosen and not written.</summary>
    public static bool Has(ActivityDescriptor activity, InputDescriptor input) =>
        !activity.IsGeneral && input.Name is "Template" or "Rule" or "DeadlineRule";

    public IReadOnlyList<SelectItem> Of(ActivityDescriptor activity, InputDescriptor input)
    {
        var type = Nullable.GetUnderlyingType(input.ValueType) ?? input.ValueType;
        return (activity.Type, input.Name) switch
        {
            ("Bk.NotifyFamily", "Template") => Templates(notices.Templates),
            (_, "Template") => Templates(documents.Templates),
            (_, "Rule") => [Nothing(), .. Rules(_ => true)],
            (_, "DeadlineRule") => [Nothing(), .. Rules(rule => rule.Period is not null)],
            _ when type.IsEnum => [.. Enum.GetNames(type).Select(name => new SelectItem(words.Option(type, name), name))],
            _ => [],
        };
    }

    private SelectItem Nothing() => new(words.Text("Option.Nothing"), "");

    private IReadOnlyList<SelectItem> Templates(IReadOnlyList<string> keys) => [.. keys.Select(key => new SelectItem(names.Template(key), key))];

    private IEnumerable<SelectItem> Rules(Func<LegalRule, bool> fits)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var nynorsk = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nn";
        return rules.All
            .Where(rule => rule.AppliesOn(today) && fits(rule))
            .Select(rule => new SelectItem(
                $"{(nynorsk ? rule.Name.Nn : rule.Name.Nb)}{(rule.Paragraph is { } paragraph ? $" ({paragraph})" : "")}", rule.Key));
    }
}

/// <summary>Something to choose.</summary>
internal sealed record SelectItem(string Text, string Value);
