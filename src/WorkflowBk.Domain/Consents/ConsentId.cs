using System.Security.Cryptography;

namespace WorkflowBk.Domain.Consents;

/// <summary>The id of a consent that was given at the first contact.</summary>
public static class ConsentId
{
    /// <summary>The same for the same case and service, so that the whole road of a case can be walked again from what started it.</summary>
    public static Guid AtFirstContact(Guid caseId, Guid serviceId)
    {
        Span<byte> both = stackalloc byte[32];
        caseId.TryWriteBytes(both);
        serviceId.TryWriteBytes(both[16..]);
        return new Guid(SHA256.HashData(both).AsSpan(0, 16));
    }
}
