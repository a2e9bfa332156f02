using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Studio.Tests.Kit;

/// <summary>Sends what the designer sends, from the page that holds it.</summary>
public sealed class Designer(Browser browser)
{
    /// <summary>What the last answer said it was; sent with the next save, as the page does.</summary>
    public string? DrawnOn { get; set; }

    /// <summary>What the last answer told the page; empty for nothing.</summary>
    public string Told { get; private set; } = "";

    public HttpResponseHeaders? LastHeaders { get; private set; }

    public static async Task<Designer> OpenAsync(TestApp app, string role = "process-owner", string language = "nb") =>
        new(await app.SignInAsync(role, language));

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, JsonNode? body = null) => SendAsync(HttpMethod.Post, path, body?.ToJsonString() ?? "{}");

    public Task<Answer> PostTextAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>The latest version of a workflow, opened as the editor does.</summary>
    public async Task<JsonObject> ReadAsync(string definitionId, string versionOptions = "Latest")
    {
        var answer = await GetAsync($"/workflow-definitions/by-definition-id/{definitionId}?versionOptions={versionOptions}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }

    /// <summary>Saves a whole definition; <paramref name="model"/> is left as it is.</summary>
    public async Task<Answer> SaveAsync(JsonObject model, bool publish = false)
    {
        var sent = (JsonObject)model.DeepClone();
        sent["links"] = null;
        sent.Remove("materializerName");
        return await PostAsync("/workflow-definitions", new JsonObject { ["model"] = sent, ["publish"] = publish });
    }

    /// <summary>A new workflow as the list makes one; answered as saved.</summary>
    public async Task<JsonObject> CreateAsync(string name, JsonArray? steps = null, JsonArray? connections = null)
    {
        var created = await SaveAsync(Drawings.New(name, steps, connections));
        Assert.Equal(HttpStatusCode.OK, created.Status);
        return created.Definition;
    }

    /// <summary>Saves, and publishes on the page that the designer is sent to.</summary>
    public async Task<JsonObject> PublishAsync(JsonObject model)
    {
        await SaveAsync(model, publish: true);
        var page = await PublishingPageAsync();
        var done = await page.Form("publish").Set("Model.Comment", "Prøvd").PostAsync();
        Assert.True(done.IsRedirect, done.Text);
        return await ReadAsync((string)model["definitionId"]!);
    }

    /// <summary>The page that the last answer sent the designer to.</summary>
    public Task<Page> PublishingPageAsync() => browser.GetAsync($"/prosesser/{LastHeaders!.GetValues("X-Designer-Publish").Single()}/publiser");

    private async Task<Answer> SendAsync(HttpMethod method, string path, string? body)
    {
        using HttpRequestMessage request = new(method, new Uri($"{StudioRegistration.ApiPath}{path}", UriKind.Relative));
        request.Headers.Accept.ParseAdd("*/*");
        request.Headers.Add("X-Workflow-Designer", "1");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (method == HttpMethod.Post && path == "/workflow-definitions" && DrawnOn is not null)
            request.Headers.IfMatch.ParseAdd(DrawnOn);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        LastHeaders = answer.Headers;
        if (answer.Headers.ETag is { } mark)
            DrawnOn = mark.ToString();
        Told = answer.Headers.TryGetValues("X-Designer-Message", out var told) ? Uri.UnescapeDataString(told.Single()) : "";
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string Text)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Text)!;

    /// <summary>The definition that a save answered.</summary>
    public JsonObject Definition => (JsonObject)(Json["workflowDefinition"] ?? Json).DeepClone();

    public IReadOnlyList<JsonObject> Items => [.. ((JsonArray)Json["items"]!).Select(item => (JsonObject)item!)];

    /// <summary>The sentences of a refusal.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            Assert.Equal(HttpStatusCode.BadRequest, Status);
            return [.. ((JsonObject)Json["errors"]!).Select(error => (string)((JsonArray)error.Value!)[0]!)];
        }
    }
}
