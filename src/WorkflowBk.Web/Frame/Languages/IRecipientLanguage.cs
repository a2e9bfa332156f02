namespace WorkflowBk.Web.Frame.Languages;

/// <summary>Knows whom a page is for, where its address tells.</summary>
internal interface IRecipientLanguage
{
    /// <summary>The language of whoever the requested page is for; <c>null</c> when it is for anybody.</summary>
    ValueTask<Language?> FindAsync(HttpContext context);
}
