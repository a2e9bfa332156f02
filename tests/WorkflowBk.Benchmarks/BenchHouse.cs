using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.People;
using WorkflowBk.Notices;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Benchmarks;

/// <summary>The product without its pages, on a SQLite file, with one caseworker.</summary>
internal sealed class BenchHouse(ServiceProvider services) : IAsyncDisposable
{
    public static StaffMember Caseworker { get; } =
        new(Guid.NewGuid(), "Marte Lunde", null, "marte@fjordvik.example", null, null, [StaffRole.Caseworker]);

    public IServiceProvider Services => services;

    public static async Task<BenchHouse> BuildAsync(string folder)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(TimeProvider.System);
        collection.AddMunicipalityData(Path.Combine(folder, "bench.db"));
        collection.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        collection.AddActivities();
        collection.AddNotices(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Folder", Path.Combine(folder, "mail"))])
            .Build());
        var house = new BenchHouse(collection.BuildServiceProvider());
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<MunicipalityStore>().SaveAsync(
            new MunicipalityProfile(
                "Fjordvik kommune", "Kontaktpunktet", "57 00 00 00", "ikke-svar@fjordvik.example", "", "https://fjordvik.example",
                LanguageForm.Nb, ""),
            CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ShippedWorkflows>()
            .ImportAsync(Path.Combine(AppContext.BaseDirectory, "workflows"), CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        db.Add(Caseworker);
        await db.SaveChangesAsync();
        return house;
    }

    /// <summary>Takes in an inquiry, registered by the caseworker.</summary>
    public async Task ReceiveAsync()
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InquiryDesk>().ReceiveAsync(
            new Inquiry(
                Channel.Phone,
                new Sender("Liv Solvang", SenderRelation.Parent, ContactWay.Email, "91000000", "liv@solvang.example", null),
                "Vi trenger noen som samler trådene.",
                new Child("Hans Solvang", new DateOnly(2014, 5, 3), null),
                new LanguageNeeds(LanguageForm.Nb, null),
                TimeProvider.System.GetUtcNow(),
                Caseworker.Id),
            Guid.NewGuid(),
            CancellationToken.None);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
