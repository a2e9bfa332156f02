namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>The program cannot begin, and whoever runs the machine can mend it.</summary>
/// <param name="text">Key of what to say, in <see cref="StartTexts"/>.</param>
/// <param name="details">What the text has room for.</param>
internal sealed class StartRefusedException(string text, params object[] details) : Exception($"{text}: {string.Join(", ", details)}")
{
    public string Text => text;

    public object[] Details => details;
}
