namespace WorkflowBk.Domain.Attachments;

/// <summary>What each kind of file is called in a header.</summary>
public static class FileKinds
{
    /// <summary>The media type that says no more than the content has shown.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        _ => "text/plain",
    };
}
