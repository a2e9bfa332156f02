using Microsoft.Extensions.Logging.Abstractions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Tests.Delivery;

/// <summary>Sets up a delivery with a clock, a queue and a way out of the test's choosing.</summary>
internal sealed class DeliveryBench(IMailTransport transport, params IReadOnlyList<QueuedNotice> notices) : IMunicipality
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly PrivacyGuard _guard = new();
    private static readonly NoticeTemplates _templates = new(_guard);

    public ManualClock Clock { get; } = new(Start);

    public ManualTemplates Templates { get; } = new();

    public ManualQueue Queue { get; } = new(notices);

    public MunicipalityProfile Profile { get; set; } = SampleValues.Profile;

    /// <summary>A notice as the composer writes it, for a family called Heggdal.</summary>
    public static QueuedNotice Notice(
        string? address = "mor@familien.example", string template = "inquiry-received", LanguageForm language = LanguageForm.Nn,
        string? addition = null, int version = 0)
    {
        var message = new NoticePress(_templates, _guard).Compose(template, language, SampleValues.Notice()).Value;
        var notice = new Notice(
            Guid.NewGuid(), Guid.NewGuid(), template, "Kari Heggdal", address, language, message.Subject, message.Body + addition, Start,
            templateVersion: version);
        return new QueuedNotice(notice, ["Iris Heggdal", "Kari Heggdal", "Gloppen helsestasjon"]);
    }

    public Task<int> DeliverAsync() =>
        new NoticeDelivery(Queue, this, new OutgoingCheck(_guard, _templates, Templates, new ParsedTemplates()), transport, Clock, NullLogger<NoticeDelivery>.Instance)
            .DeliverDueAsync(TestContext.Current.CancellationToken);

    public Task<MunicipalityProfile> GetAsync(CancellationToken cancellationToken) => Task.FromResult(Profile);
}
