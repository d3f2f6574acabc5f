using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the audit log of HealthContent.Analysis in a SQLite file.</summary>
public static class SqliteAuditServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="SqliteAuditLog"/> as the <see cref="IAuditLog"/>, and all that <c>AddHealthContentAudit</c> registers.</summary>
    /// <param name="services">The services.</param>
    /// <param name="path">The path of the file.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static IServiceCollection AddSqliteAuditLog(this IServiceCollection services, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return services.AddSqliteAuditLog(options => options.Path = path);
    }

    /// <summary>Registers a <see cref="SqliteAuditLog"/> as the <see cref="IAuditLog"/>, and all that <c>AddHealthContentAudit</c> registers.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets how the log is opened; null for options from elsewhere.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// The log is opened when the host starts: one that cannot be opened stops it there. It is closed with the services, once what waits
    /// is written.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddSqliteAuditLog(
        this IServiceCollection services,
        Action<SqliteAuditLogOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<SqliteAuditLogOptions> options = services.AddOptions<SqliteAuditLogOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(provider =>
            SqliteAuditLog.Open(
                provider.GetRequiredService<IOptions<SqliteAuditLogOptions>>().Value,
                provider.GetService<TimeProvider>()
            )
        );
        services.Replace(
            ServiceDescriptor.Singleton<IAuditLog>(provider => provider.GetRequiredService<SqliteAuditLog>())
        );
        // Hosts check options when they start: options made from the log open it there, and not at the first record.
        services
            .AddOptions<LogCheck>()
            .Configure<IServiceProvider>((check, provider) => check.Log = provider.GetRequiredService<IAuditLog>())
            .ValidateOnStart();
        return services.AddHealthContentAudit();
    }

    /// <summary>Options that exist only to open the log when the host starts.</summary>
    private sealed class LogCheck
    {
        public IAuditLog? Log { get; set; }
    }
}
