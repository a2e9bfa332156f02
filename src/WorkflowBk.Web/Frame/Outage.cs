using System.Globalization;

namespace WorkflowBk.Web.Frame;

/// <summary>How an answer says that the database does not take anything just now, and that it is worth asking again.</summary>
internal static class Outage
{
    public const int Status = StatusCodes.Status503ServiceUnavailable;

    private static readonly TimeSpan _again = TimeSpan.FromMinutes(1);

    public static void Tell(HttpResponse response)
    {
        response.StatusCode = Status;
        response.Headers.RetryAfter = _again.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }
}
