using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Hosting.Observability;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Hosting.Observability;

public sealed class RedactionTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/status/K7MP-2QXR-9TDH", "/status/…")]
    [InlineData("GET http://localhost/status/abc_-123/stopp - 200", "GET http://localhost/status/…/stopp - 200")]
    [InlineData("/logg-inn?tilbake=%2Fstatus%2Fabc", "/logg-inn?…")]
    [InlineData("to %2Fbidrag%2Fabc.", "to %2Fbidrag%2F…")]
    [InlineData("/mote/abc", "/mote/…")]
    [InlineData("/kalender/abc_-1.ics", "/kalender/…")]
    [InlineData("?navn=Hans", "?…")]
    [InlineData("http://localhost/konto/passord?kode=abc&person=1 - -", "http://localhost/konto/passord?… - -")]
    [InlineData("/saker/1", "/saker/1")]
    [InlineData("Nothing to hide?", "Nothing to hide?")]
    public void Of_TakesOutWhatOpensADoor(string text, string expected)
    {
        Assert.Equal(expected, Redaction.Of(text));
        Assert.Equal(expected, Redaction.Of(expected));
    }

    [Fact]
    public void Of_EveryAddressWithASecret_HidesIt()
    {
        var secret = SecretToken.Draw();
        var routes = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => pattern.Parameters.Any(IsSecret))
            .Select(pattern => "/" + string.Join('/', pattern.PathSegments.Select(segment => segment.Parts[0] switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternParameterPart parameter when IsSecret(parameter) => secret,
                _ => "1",
            })))
            .Distinct()
            .ToList();

        Assert.True(routes.Count >= 6);
        Assert.All(routes, address => Assert.DoesNotContain(secret, Redaction.Of(address), StringComparison.Ordinal));
    }
    private static bool IsSecret(RoutePatternParameterPart parameter) =>
        parameter.Name.ToUpperInvariant() is "SECRET" or "TOKEN";
}
