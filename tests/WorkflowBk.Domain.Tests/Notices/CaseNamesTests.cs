using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tests.Meetings;

namespace WorkflowBk.Domain.Tests.Notices;

public sealed class CaseNamesTests
{
    [Fact]
    public void Of_ChildSenderContactsAndServices_HasEachNameOnce() =>
        Assert.Equal(["Aro", "Amira Haddad", "PPT"], CaseNames.Of(Around.Case(), ["PPT", "ppt", " "]));
}
