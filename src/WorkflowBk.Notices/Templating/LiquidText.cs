using System.Globalization;
using System.Text.RegularExpressions;
using DotLiquid;
using DotLiquid.Exceptions;
using DotLiquid.FileSystems;
using DotLiquid.NamingConventions;

namespace WorkflowBk.Notices.Templating;

/// <summary>
/// One Liquid text, parsed once and filled many times, from several threads. Values are put in as they are: what is in them
/// is never read as Liquid. A value that is to be written and is not there is an error, never an empty place.
/// </summary>
internal sealed partial class LiquidText
{
    private const SyntaxCompatibility Syntax = SyntaxCompatibility.DotLiquid22a;
    private const int MaxRows = 1000;
    private readonly Template _template;

    // DotLiquid keeps these for the whole process. Names are written as they are in the model, no template can bring in
    // another file, and nothing is kept in a template between two renderings.
    static LiquidText()
    {
        Template.NamingConvention = new RubyNamingConvention();
        Template.FileSystem = new BlankFileSystem();
    }

    /// <exception cref="SyntaxException">The text is not Liquid.</exception>
    public LiquidText(string source)
    {
        _template = Template.Parse(source, Syntax);
        _template.MakeThreadSafe();
    }

    /// <summary>Fills the text.</summary>
    /// <param name="values">Texts, truth values, and lists of these or of further values by name.</param>
    /// <param name="missing">Names, in their order, of what was to be written and has no value.</param>
    public string Render(IDictionary<string, object> values, out IReadOnlyList<string> missing)
    {
        var culture = CultureInfo.InvariantCulture;
        var context = new Context(
            [Hash.FromDictionary(values)], new Hash(), new Hash(), ErrorsOutputMode.Rethrow, MaxRows, culture,
            CancellationToken.None)
        {
            SyntaxCompatibilityLevel = Syntax,
        };
        var text = _template.Render(RenderParameters.FromContext(context, culture));
        missing = [.. context.Errors.OfType<VariableNotFoundException>().Select(NameOf).Distinct()];
        return text;
    }

    private static string NameOf(VariableNotFoundException error) =>
        QuotedName().Match(error.Message) is { Success: true } match ? match.Groups[1].Value : error.Message;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
