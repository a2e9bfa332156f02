using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

/// <summary>The public form, opened.</summary>
internal static class ContactForm
{
    public const string Path = "/kontakt";

    public static async Task<Form> OpenAsync(Browser browser) => (await browser.GetAsync(Path)).Form("inquiry");

    /// <summary>As little as it takes.</summary>
    public static async Task<Form> OpenAsync(Browser browser, string senderName) =>
        (await OpenAsync(browser)).Set("Model.SenderName", senderName).Set("Model.Phone", "91 00 00 01");

    /// <summary>The reference on a receipt.</summary>
    public static string Reference(Page receipt) =>
        receipt.Document.QuerySelector(".wb-receipt .wb-reference")?.TextContent ?? throw new InvalidOperationException($"No receipt: {receipt.Text}");
}
