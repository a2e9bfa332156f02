using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Municipalities;

/// <summary>The municipality's coat of arms or logo, for the head of its letters.</summary>
/// <param name="Version">Of the content, as lower-case hex: another image has another one.</param>
public sealed record CoatOfArms(FileKind Kind, byte[] Content, string Version)
{
    /// <summary>Largest image that is taken in, in bytes.</summary>
    public const int MaxBytes = 500_000;

    /// <summary>What a file holds counts, whatever it is called.</summary>
    /// <returns><c>arms.empty</c>, <c>arms.too-large</c> or <c>arms.kind</c>.</returns>
    public static Result<FileKind> Check(Stream content)
    {
        if (content.Length == 0)
            return new Problem("arms.empty", "File");
        if (content.Length > MaxBytes)
            return new Problem("arms.too-large", "File", MaxBytes / 1000);
        return FileCheck.KindOf(content, FileKind.Png, FileKind.Jpeg) is { } kind ? kind : new Problem("arms.kind", "File");
    }
}
