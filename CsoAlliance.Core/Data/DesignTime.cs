using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CsoAlliance.Core.Data;

// Only `dotnet ef` makes these; no connection is ever opened.
internal sealed class SqliteAllianceDesign : IDesignTimeDbContextFactory<SqliteAllianceDbContext>
{
    public SqliteAllianceDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteAllianceDbContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgreSqlAllianceDesign : IDesignTimeDbContextFactory<PostgreSqlAllianceDbContext>
{
    public PostgreSqlAllianceDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlAllianceDbContext>().UseNpgsql("Host=design").Options);
}

internal sealed class SqliteVaultDesign : IDesignTimeDbContextFactory<SqliteVaultDbContext>
{
    public SqliteVaultDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteVaultDbContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgreSqlVaultDesign : IDesignTimeDbContextFactory<PostgreSqlVaultDbContext>
{
    public PostgreSqlVaultDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlVaultDbContext>().UseNpgsql("Host=design").Options);
}
