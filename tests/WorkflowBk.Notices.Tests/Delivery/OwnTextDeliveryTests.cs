using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Notices.Tests.Delivery;

public class OwnTextDeliveryTests
{
    /// <summary>A name that stands in the text every family gets is no leak, also when that text has been replaced since.</summary>
    [Fact]
    public async Task Deliver_NoticeFromAnEarlierVersion_IsHeldAgainstThatVersion()
    {
        var notice = DeliveryBench.Notice(addition: "\nSpør etter Iris.", version: 1);
        var shipped = DeliveryBench.Notice(addition: "\nSpør etter Iris.");
        DeliveryBench bench = new(new ManualTransport(), notice, shipped);
        TemplateId id = new(TemplateKind.Notice, "inquiry-received", LanguageForm.Nn);
        bench.Templates.Add(id, "Hei", "Spør etter Iris.");
        bench.Templates.Add(id, "Hei", "Ring oss.");

        await bench.DeliverAsync();

        Assert.Equal((NoticeState.Sent, NoticeState.Stopped), (notice.Notice.State, shipped.Notice.State));
    }
}
