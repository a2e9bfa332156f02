using System.Net.Http.Headers;
using System.Text;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseWork;

/// <summary>Sends a file as a browser does.</summary>
internal static class Upload
{
    public static Task<Page> SendAsync(Browser browser, string address, string fileName, string content, string description = "") =>
        SendAsync(browser, address, fileName, Encoding.UTF8.GetBytes(content), description);

    public static Task<Page> SendAsync(Browser browser, string address, string fileName, byte[] content, string description = "") =>
        SendAsync(browser, address, "attach", "Model.File", fileName, content, description);

    /// <param name="formName">The form on the page.</param>
    /// <param name="field">Its field for the file.</param>
    public static async Task<Page> SendAsync(
        Browser browser, string address, string formName, string field, string fileName, byte[] content, string description = "")
    {
        var shown = await browser.GetAsync(address);
        var form = shown.Form(formName);
        using MultipartFormDataContent body = [];
        foreach (var name in form.Names.Where(name => name != field))
            body.Add(new StringContent(name == "Model.Description" ? description : form[name] ?? ""), $"\"{name}\"");
        ByteArrayContent file = new(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // Written by hand: a browser sends the name as it is, and so does whoever forges it.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{AsSent(fileName)}\"");
        body.Add(file);
        return await Page.ReadAsync(
            browser, await browser.Client.PostAsync(new Uri(address, UriKind.Relative), body, TestContext.Current.CancellationToken));
    }

    /// <summary>Browsers send names as UTF-8; headers here are written one byte for a letter.</summary>
    private static string AsSent(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));
}
