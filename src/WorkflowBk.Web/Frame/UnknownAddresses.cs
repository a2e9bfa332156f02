namespace WorkflowBk.Web.Frame;

/// <summary>An address that leads nowhere says so to everybody; asking for a sign-in first would promise something behind it.</summary>
internal static class UnknownAddresses
{
    public static void MapUnknownAddresses(this WebApplication app) =>
        app.MapFallback("{**address}", context => Results.NotFound().ExecuteAsync(context)).AllowAnonymous();
}
