using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Studio.Answers;

/// <summary>Says in plain words why something is not done. The designer shows such sentences only under status 400.</summary>
internal sealed class Refusals(IStringLocalizer<StudioTexts> texts, ProblemSentences sentences)
{
    /// <summary>Header with a sentence for the page around the designer, percent-encoded.</summary>
    public const string MessageHeader = "X-Designer-Message";

    public IResult Say(string key, params object[] args) => Refuse([texts[key, args]]);

    public IResult Forbid(string key) => Results.Json(Body([texts[key]]), StudioJson.Options, statusCode: StatusCodes.Status403Forbidden);

    /// <summary>Why a definition is refused, a sentence for each reason.</summary>
    public IResult Say(IReadOnlyList<DefinitionProblem> problems) => Refuse(sentences.Say(problems));

    /// <summary>What is told although the request was carried out.</summary>
    public void Tell(HttpContext context, string key, params object[] args) =>
        context.Response.Headers[MessageHeader] = Uri.EscapeDataString(texts[key, args]);

    public string Text(string key, params object[] args) => texts[key, args];

    private static IResult Refuse(IReadOnlyList<string> sentences) =>
        Results.Json(Body(sentences), StudioJson.Options, statusCode: StatusCodes.Status400BadRequest);

    private static object Body(IReadOnlyList<string> sentences) => new
    {
        Title = sentences[0],
        Errors = sentences
            .Select((sentence, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), new[] { sentence }))
            .ToDictionary(),
    };
}
