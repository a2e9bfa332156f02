using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Notices.Tests;

/// <summary>One municipality's own texts.</summary>
internal sealed class ManualTemplates : ITemplateStore
{
    private readonly List<TemplateVersion> _versions = [];

    public TemplateVersion Add(TemplateId id, string heading, string body)
    {
        var number = _versions.Count(row => IdOf(row) == id);
        var current = new TemplateInUse(id, number, new TemplateText("", ""));
        var version = TemplateVersion.Next(current, number, new TemplateText(heading, body), "Prøve", Guid.NewGuid(), DateTimeOffset.UnixEpoch).Value;
        _versions.Add(version);
        return version;
    }

    public Task<TemplateVersion?> NewestAsync(TemplateId id, CancellationToken cancellationToken) =>
        Task.FromResult(_versions.LastOrDefault(row => IdOf(row) == id));

    public Task<TemplateVersion?> FindAsync(TemplateId id, int number, CancellationToken cancellationToken) =>
        Task.FromResult(_versions.FirstOrDefault(row => IdOf(row) == id && row.Number == number));

    public Task<IReadOnlyList<TemplateVersion>> HistoryAsync(TemplateId id, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<TemplateId, int>> NumbersAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> TryAddAsync(TemplateVersion version, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static TemplateId IdOf(TemplateVersion row) => new(row.Kind, row.Key, row.Language);
}
