using System.Globalization;
using Microsoft.Extensions.Localization;

namespace WorkflowBk.Web.CaseWork;

/// <summary>How large a file is, as people say it.</summary>
internal static class FileSize
{
    private const long Kilobyte = 1024;
    private const long Megabyte = Kilobyte * Kilobyte;

    public static string Of(IStringLocalizer<CaseWorkTexts> texts, long bytes) => bytes < Megabyte
        ? texts["Attachments.Kilobytes", Math.Max(1, bytes / Kilobyte)]
        : texts["Attachments.Megabytes", (bytes / (decimal)Megabyte).ToString("0.0", CultureInfo.CurrentCulture)];
}
