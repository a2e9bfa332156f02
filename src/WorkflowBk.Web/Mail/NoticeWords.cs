using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Mail;

/// <summary>What is said about notices.</summary>
internal sealed class NoticeWords(IStringLocalizer<NoticeTexts> texts)
{
    private static readonly string[] _between = ["; ", ", "];

    /// <summary>What a template is for; its key for one that is not known here.</summary>
    public string Template(string key) => texts[$"Template.{key}"] is { ResourceNotFound: false } text ? text : key;

    public string State(NoticeState state) => texts[$"State.{state}"];

    public static Tone ToneOf(NoticeState state) => state switch
    {
        NoticeState.Sent => Tone.Success,
        NoticeState.Waiting => Tone.Info,
        NoticeState.OnPaper => Tone.Warning,
        NoticeState.TakenBack => Tone.Neutral,
        _ => Tone.Danger,
    };

    /// <summary>What went wrong: our own reasons in plain words, a mail server's as it said them.</summary>
    /// <param name="error">Codes with what they are about, e.g. <c>code; code word</c>, or somebody else's words.</param>
    public string Problem(string error)
    {
        var reasons = error.Split(_between, StringSplitOptions.None)
            .Select(part => part.Split(' ')[0])
            .Distinct()
            .Select(code => texts[$"Problem.{code}"])
            .ToList();
        return reasons.Any(reason => reason.ResourceNotFound) ? error : string.Join(" ", reasons.Select(reason => reason.Value));
    }
}
