using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Studio.Tests.Kit;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Studio.Tests.Answers;

public sealed class RightsTests(TestApp app) : IClassFixture<TestApp>
{
    private const string List = "/studio/api/workflow-definitions?versionOptions=Latest";

    [Fact]
    public void Endpoints_OfTheApi_AreForProcessPeopleAlone()
    {
        var endpoints = app.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/studio/api", StringComparison.Ordinal))
            .ToList();

        Assert.True(endpoints.Count > 40, $"{endpoints.Count} endpoints");
        Assert.All(endpoints, endpoint => Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy == "Processes"));
        Assert.All(endpoints, endpoint => Assert.Null(endpoint.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Fact]
    public async Task Api_WithoutSignIn_SaysSoInsteadOfLeadingToAPage()
    {
        var browser = app.NewBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(List)).Status);
        Assert.StartsWith("/logg-inn", (await browser.GetAsync("/studio/arbeidsflyter")).Destination, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process-owner", HttpStatusCode.OK)]
    [InlineData("ke-leader", HttpStatusCode.OK)]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("caseworker", HttpStatusCode.Forbidden)]
    [InlineData("service-leader", HttpStatusCode.Forbidden)]
    [InlineData("coordinator", HttpStatusCode.Forbidden)]
    [InlineData("contributor", HttpStatusCode.Forbidden)]
    public async Task ApiAndPages_AreForTheirRolesAlone(string role, HttpStatusCode expected)
    {
        var browser = await app.SignInAsync(role);

        Assert.Equal(expected, (await browser.GetAsync(List)).Status);
        Assert.Equal(expected, (await browser.GetAsync("/studio/arbeidsflyter")).Status);
        Assert.Equal(expected, (await browser.GetAsync("/studio/arbeidsflyter/klage")).Status);
        Assert.Equal(expected, (await browser.GetAsync("/studio/forlop")).Status);
    }

    [Theory]
    [InlineData(null, "same-origin", null)]
    [InlineData("1", "cross-site", null)]
    [InlineData("1", "same-site", null)]
    [InlineData("1", "none", null)]
    [InlineData("1", null, "https://somebody.example")]
    [InlineData("1", null, "null")]
    public async Task Change_FromAnotherSite_IsRefused(string? header, string? site, string? origin)
    {
        var client = (await app.SignInAsync("process-owner")).Client;
        foreach (var path in (string[])["/workflow-definitions/klage/retract", "/cancel/workflow-instances/00000000-0000-0000-0000-000000000001"])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, new Uri($"/studio/api{path}", UriKind.Relative));
            if (header is not null)
                request.Headers.Add("X-Workflow-Designer", header);
            if (site is not null)
                request.Headers.Add("Sec-Fetch-Site", site);
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.True((bool)(await (await Designer.OpenAsync(app)).ReadAsync("klage"))["isPublished"]!);
    }

    [Fact]
    public async Task Page_OfTheDesigner_HasAPolicyOfItsOwn()
    {
        var browser = await app.SignInAsync("process-owner");

        var page = await browser.GetAsync("/studio/arbeidsflyter/klage");
        var other = await browser.GetAsync("/prosesser");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("'wasm-unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("wasm", Assert.Single(other.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/studio/arbeidsflyter/finnes-ikke")).Status);
    }
}
