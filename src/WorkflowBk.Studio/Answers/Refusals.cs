using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Definitions;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Answers;

/// <summary>Says in plain words why something is not done. The designer shows such sentences only under status 400.</summary>
internal sealed class Refusals(IStringLocalizer<StudioTexts> texts, ProblemSentences sentences)
{
    /// <summary>Header with a sentence for the page around the designer, percent-encoded.</summary>
    public const string MessageHeader = "X-Designer-Message";

    /// <summary>Header with the id of a version that is to be published on the page for that.</summary>
    public const string PublishHeader = "X-Designer-Publish";

    public IResult Say(string key, params object[] args) => Refuse([texts[key, args]]);

    public IResult Forbid(string key) => Results.Json(Body([texts[key]]), StudioJson.Options, statusCode: StatusCodes.Status403Forbidden);

    /// <summary>Why a definition is refused, a sentence for each reason.</summary>
    public IResult Say(IReadOnlyList<DefinitionProblem> problems) => Refuse([.. problems.Select(sentences.Say).Distinct()]);

    /// <summary>Nothing is published without a check that somebody has read and a word on what is new: there is a page for it.</summary>
    public IResult SendToPublishing(HttpContext context, WorkflowVersion version)
    {
        Versioning.Mark(context.Response, version);
        context.Response.Headers[PublishHeader] = Uri.EscapeDataString(version.Id);
        return Say("Refused.PublishOnPage");
    }

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
