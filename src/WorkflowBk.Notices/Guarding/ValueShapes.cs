using System.Text.RegularExpressions;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Notices.Guarding;

/// <summary>What the value of each placeholder may look like. Anything else could carry something about the case.</summary>
internal static partial class ValueShapes
{
    /// <summary>Month names in bokmål, nynorsk and English, parted by <c>|</c>.</summary>
    public const string Months =
        "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
        + "|January|February|March|April|May|June|July|August|September|October|November|December";

    private const string Weekdays =
        "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tysdag|laurdag|sundag"
        + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    public static bool Fits(string placeholder, string value) => placeholder switch
    {
        NoticePlaceholders.Municipality or NoticePlaceholders.Unit => Name().IsMatch(value),
        NoticePlaceholders.Reference => Reference().IsMatch(value),
        NoticePlaceholders.Phone => Phone().IsMatch(value),
        NoticePlaceholders.NextDate => Date().IsMatch(value),
        NoticePlaceholders.Link => LinkShape.IsNeutral(value),
        NoticePlaceholders.TaskLink => LinkShape.IsTask(value),
        NoticePlaceholders.AnswerLink => LinkShape.IsAnswer(value),
        NoticePlaceholders.DueSoon or NoticePlaceholders.DuePassed => DueWords.All.Contains(value),
        _ => false,
    };

    /// <summary>
    /// The text with every reference and every secret of a status page taken out: their letters are drawn by lot and can
    /// happen to be a name.
    /// </summary>
    public static string WithoutLots(string text) => ReferenceInText().Replace(StatusAddress.Mask(text), " ");

    // No digits: a name with a number in it could be a birth date or an address.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M} .,&/()'’\-]{0,79}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^H-[0-9A-Z]{6}\z")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])H-[0-9A-Z]{6}(?![\p{L}\p{N}])")]
    private static partial Regex ReferenceInText();

    [GeneratedRegex(@"^\+?[0-9](?: ?[0-9]){2,14}\z")]
    private static partial Regex Phone();

    [GeneratedRegex($@"^(?:(?:(?:{Weekdays}),? )?[0-9]{{1,2}}\.? (?:{Months}) [0-9]{{4}}|[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}})\z")]
    private static partial Regex Date();
}
