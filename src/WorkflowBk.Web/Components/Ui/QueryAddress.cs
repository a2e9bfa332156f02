using Microsoft.AspNetCore.WebUtilities;

namespace WorkflowBk.Web.Components.Ui;

/// <summary>Writes the address of a list as it is filtered.</summary>
internal static class QueryAddress
{
    /// <param name="values">Names and values; those that are empty are left out.</param>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> values) =>
        QueryHelpers.AddQueryString(
            path,
            values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
