using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.StatusPages;

/// <summary>A contact's way to their own status page. Each notice brings a new one; the older ones hold until they expire.</summary>
public sealed class FamilyLink
{
    /// <summary>How long a link holds after the notice it came with.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    /// <summary>How many links a contact can be sent within <see cref="AskedWithin"/> because somebody asked for them.</summary>
    public const int MaxAsked = 3;

    /// <inheritdoc cref="MaxAsked"/>
    public static readonly TimeSpan AskedWithin = TimeSpan.FromDays(1);

    private FamilyLink() { }

    /// <param name="secret">Only its hash is kept: whoever reads the database cannot use the link.</param>
    /// <param name="address">The e-mail address it is sent to; <c>null</c> when it goes on paper.</param>
    /// <param name="asked">True when somebody asked for it on the page, and no notice brought it.</param>
    public FamilyLink(Guid caseId, Guid contactId, string secret, string? address, bool asked, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7(createdAt);
        CaseId = caseId;
        ContactId = contactId;
        Hash = SecretToken.Hash(secret);
        AddressHash = address is null ? null : HashOf(address);
        Asked = asked;
        CreatedAt = createdAt;
        ExpiresAt = createdAt + Lifetime;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid ContactId { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>The address it was sent to, hashed, so that a contact can be found by it without reading every case.</summary>
    public string? AddressHash { get; private set; }

    public bool Asked { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>An e-mail address as it is looked up: however it is written.</summary>
    public static string HashOf(string address) => SecretToken.Hash(address.Trim().ToLowerInvariant());

    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
