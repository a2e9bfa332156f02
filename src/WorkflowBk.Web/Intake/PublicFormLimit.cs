using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WorkflowBk.Web.Intake;

/// <summary>
/// How often the public form can be sent from one place. The page asks, and not a middleware before it, so that whoever is
/// stopped keeps what they have typed.
/// </summary>
internal class PublicFormLimit(IConfiguration configuration) : IDisposable
{
    /// <summary>Name of the setting for how many are let through in ten minutes from one address.</summary>
    public const string Setting = "Intake:MaxInTenMinutes";

    // A hospital ward or a whole service can share one address.
    private const int ShippedMax = 30;

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(Place(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue(Setting, ShippedMax),
            Window = TimeSpan.FromMinutes(10),
            SegmentsPerWindow = 10,
        }));

    public bool Allows(IPAddress? from)
    {
        using var lease = _limiter.AttemptAcquire(from ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A household has one IPv4 address, or some 2⁶⁴ IPv6 addresses that begin alike.</summary>
    private static string Place(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
