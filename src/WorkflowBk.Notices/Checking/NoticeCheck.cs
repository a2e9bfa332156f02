using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Checking;

/// <summary>Holds an e-mail's text against the privacy guard, line by line, so that it can be said where it stands.</summary>
internal static class NoticeCheck
{
    public static IEnumerable<Problem> Read(
        TemplateText text, IReadOnlySet<string> placeholders, PrivacyGuard guard, MunicipalityProfile profile)
    {
        List<Problem> problems = [.. Line(text.Heading, nameof(text.Heading), 1)];
        var lines = text.Body.Split('\n');
        for (var at = 0; at < lines.Length; at++)
            problems.AddRange(Line(lines[at], nameof(text.Body), at + 1));
        if (problems.Count > 0)
            return problems;
        // What runs over two lines.
        return Result.All(guard.CheckTemplate(text.Heading, text.Body, placeholders)).Problems
            .Select(problem => Told(problem, nameof(text.Body), 1));

        IEnumerable<Problem> Line(string line, string field, int number) =>
            Result.All(guard.CheckTemplate("", line, placeholders), PrivacyGuard.CheckLinks(line, profile.PublicUrl)).Problems
                .Select(problem => Told(problem, field, number));
    }

    private static Problem Told(Problem problem, string field, int line) =>
        new($"template.{problem.Code}", field, problem.Args is [var about, ..] ? about : "", line);
}
