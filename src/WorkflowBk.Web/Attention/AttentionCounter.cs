using WorkflowBk.Data.Attention;
using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Attention;

/// <summary>How much needs the attention of whoever is signed in.</summary>
internal sealed class AttentionCounter(AttentionList list, CurrentStaff current) : INavigationCounter
{
    public string Href => AttentionRegistration.Href;

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await list.ReadAsync(await current.GetAsync(cancellationToken), cancellationToken)).Count;
}
