using WorkflowBk.Domain.Common;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>What is wrong with input before the domain can look at it.</summary>
internal static class InputChecks
{
    public static IEnumerable<Problem> Unreadable(this TaskInput input, string[]? dates = null, string[]? numbers = null)
    {
        foreach (var name in dates ?? [])
        {
            if (input.Text(name).Length > 0 && input.Date(name) is null)
                yield return new Problem("date.invalid", name);
        }

        foreach (var name in numbers ?? [])
        {
            if (input.Text(name).Length > 0 && input.Number(name) is null)
                yield return new Problem("number.invalid", name);
        }
    }

    public static IEnumerable<Problem> Missing(this TaskInput input, params string[] names) =>
        from name in names where input.Text(name).Length == 0 select new Problem("answer.missing", name);
}
