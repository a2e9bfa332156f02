using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Databases;

/// <summary>
/// The same model on PostgreSQL. A type of its own only because EF Core finds migrations by the context's type; everything
/// else asks for <see cref="MunicipalityDb"/>.
/// </summary>
internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : MunicipalityDb(options);
