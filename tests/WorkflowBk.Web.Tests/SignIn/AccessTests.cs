using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.SignIn;

/// <summary>Who is let in where. A new address is for signed-in staff unless it is put on the list here, on purpose.</summary>
public sealed class AccessTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>What anybody may open.</summary>
    private static readonly HashSet<string> _open = new(StringComparer.Ordinal)
    {
        "/", "/om", "/for-tjenester", "/kontakt", "/kontakt/takk", "/status", "/status/{Secret}", "/status/{Secret}/stopp", "/status/{Secret}/samtykke/{ConsentId:guid}", "/status/{Secret}/samtykker",
        "/bidrag/{Token}", "/mote/{Token}", "/kommunevapen/{version}", "/status/{Secret}/kalender", "/kalender/{secret}.ics",
        "/logg-inn", "/logg-inn/kode", "/konto/passord", "/demo/sign-in",
        "/feil/{Status:int}", "/sprak/{code}", "/health/live", "/health/ready", "{**address}",
    };

    private IEnumerable<RouteEndpoint> Endpoints => app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Endpoints_OpenToAnybody_AreOnTheList() =>
        Assert.Empty(Endpoints.Where(IsOpen).Select(Pattern).Distinct().Except(_open));

    [Fact]
    public async Task Endpoints_ThatSayNothing_AreForSignedInStaff()
    {
        var policies = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();

        Assert.NotEmpty((await policies.GetFallbackPolicyAsync())!.Requirements);
        Assert.NotEmpty((await policies.GetDefaultPolicyAsync()).Requirements);
    }

    [Fact]
    public async Task Pages_WithoutSignIn_AskForIt()
    {
        var browser = app.NewBrowser();
        var addresses = Endpoints.Where(endpoint => !IsOpen(endpoint) && Accepts(endpoint, "GET") && !Pattern(endpoint).Contains('{', StringComparison.Ordinal)
                // A program is answered with a status, see the designer's own tests.
                && !Pattern(endpoint).StartsWith("/studio/api", StringComparison.Ordinal))
            .Select(Pattern).Distinct().ToList();

        Assert.Contains("/admin", addresses);
        foreach (var address in addresses)
            Assert.StartsWith("/logg-inn?tilbake=", (await browser.GetAsync(address)).Destination, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Du har ikke tilgang", "Gå til startsiden din")]
    [InlineData("nn", "Du har ikkje tilgang", "Gå til startsida di")]
    public async Task Page_OfSomebodyElses_IsRefusedInWords(string language, string title, string wayOn)
    {
        var browser = await app.SignInAsync("admin", language);

        var page = await browser.GetAsync("/oppgaver");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Equal("/admin", page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == wayOn).GetAttribute("href"));
    }

    [Theory]
    [InlineData("/admin", "ke-leader admin")]
    [InlineData("/admin/personer", "admin")]
    [InlineData("/admin/personer/ny", "admin")]
    [InlineData("/admin/personer/de000000-0000-7000-8000-000000000102", "admin")]
    [InlineData("/admin/tjenester", "admin")]
    [InlineData("/admin/tjenester/ny", "admin")]
    [InlineData("/admin/koordinatorer", "ke-leader admin")]
    [InlineData("/admin/delegering", "ke-leader admin")]
    [InlineData("/admin/kommunen", "admin")]
    [InlineData("/admin/opprydding", "admin")]
    [InlineData("/prosesser", "ke-leader process-owner admin")]
    [InlineData("/prosesser/oppnevning-barnekoordinator-v1", "ke-leader process-owner admin")]
    [InlineData("/studio/arbeidsflyter", "ke-leader process-owner admin")]
    [InlineData("/studio/arbeidsflyter/klage", "ke-leader process-owner admin")]
    [InlineData("/studio/forlop", "ke-leader process-owner admin")]
    [InlineData("/min-konto", "ke-leader caseworker service-leader coordinator contributor process-owner admin")]
    [InlineData("/fravar", "ke-leader caseworker service-leader coordinator contributor")]
    [InlineData("/oppgaver", "ke-leader caseworker service-leader coordinator contributor")]
    [InlineData("/post", "ke-leader caseworker service-leader coordinator contributor")]
    [InlineData("/saker", "ke-leader caseworker service-leader coordinator contributor")]
    public async Task Pages_AreForTheirRolesAlone(string address, string allowed)
    {
        foreach (var role in (string[])["ke-leader", "caseworker", "service-leader", "coordinator", "contributor", "process-owner", "admin"])
        {
            var page = await (await app.SignInAsync(role)).GetAsync(address);

            var expected = allowed.Split(' ').Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.True(expected == page.Status, $"{role} at {address}: {page.Status}");
        }
    }

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText ?? "";

    private static bool Accepts(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) ?? true;
}
