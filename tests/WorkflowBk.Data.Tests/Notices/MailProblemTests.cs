using WorkflowBk.Data.Notices;

namespace WorkflowBk.Data.Tests.Notices;

public sealed class MailProblemTests
{
    [Theory]
    [InlineData("550 5.1.1 <kari.solvang@familie.example>: no such user", "550 5.1.1 …: no such user")]
    [InlineData("550 kari.solvang@familie.example is not here", "550 … is not here")]
    [InlineData("451 Mailbox of KARI SOLVANG is full", "451 Mailbox of … is full")]
    [InlineData("550 User kari.solvang unknown", "550 User … unknown")]
    [InlineData("Connection refused (mail.example:25)", "Connection refused (mail.example:25)")]
    [InlineData("notice.guard.case-word", "notice.guard.case-word")]
    public void WithoutPeople_TakesOutNamesAndAddressesOnly(string error, string expected) =>
        Assert.Equal(expected, MailProblem.WithoutPeople(error, "Kari Solvang", "kari.solvang@familie.example"));

    [Fact]
    public void WithoutPeople_NoAddress_StillTakesOutTheName() =>
        Assert.Equal("… moved", MailProblem.WithoutPeople("Per Ødegård moved", "Per Ødegård", null));
}
