package io.leat.peers.jet;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.function.SupplierEx;
import com.hazelcast.jet.config.EdgeConfig;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.Edge;
import com.hazelcast.jet.core.Processor;
import com.hazelcast.jet.core.Vertex;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.spi.properties.ClusterProperty;
import java.util.OptionalInt;

/** A member that is a whole cluster; runs one job after the other. Owned by whoever started it, who closes it. */
final class JetMember implements AutoCloseable {
    /** What its documentation asks a JVM for. */
    static final String MODULES = "--add-modules=java.se";

    static final String EXPORTS_REF = "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED";
    static final String OPENS_LANG = "--add-opens=java.base/java.lang=ALL-UNNAMED";
    static final String OPENS_NIO = "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED";
    static final String OPENS_SUN_MANAGEMENT = "--add-opens=java.management/sun.management=ALL-UNNAMED";
    static final String OPENS_MANAGEMENT = "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED";

    /** Microseconds. */
    private static final OptionalInt SHORTEST_REST = OptionalInt.of(1);

    private static final String LOOPBACK = "127.0.0.1";
    private static final int QUEUE_SIZE = 8192;

    private final HazelcastInstance member;

    /** Starts one that looks for work as often as it can. */
    JetMember() {
        this(SHORTEST_REST);
    }

    /** Starts one that rests as long as it is told to while it has no work, or as Jet does by itself. */
    JetMember(OptionalInt restMicroseconds) {
        Config config = new Config();
        restMicroseconds.ifPresent(rest -> {
            config.setProperty(ClusterProperty.JET_IDLE_COOPERATIVE_MIN_MICROSECONDS.getName(), String.valueOf(rest));
            config.setProperty(ClusterProperty.JET_IDLE_COOPERATIVE_MAX_MICROSECONDS.getName(), String.valueOf(rest));
        });
        config.setProperty(ClusterProperty.PHONE_HOME_ENABLED.getName(), "false");
        config.setProperty(ClusterProperty.SOCKET_BIND_ANY.getName(), "false");
        config.setProperty(ClusterProperty.LOGGING_TYPE.getName(), "none");
        config.getJetConfig()
                .setEnabled(true)
                .setCooperativeThreadCount(Runtime.getRuntime().availableProcessors());
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface(LOOPBACK);
        member = Hazelcast.newHazelcastInstance(config);
    }

    /** Runs source and sink with an edge between them, to the end of the source. */
    void run(SupplierEx<Processor> source, SupplierEx<Processor> sink, Routing routing, int parallelism) {
        DAG dag = new DAG();
        Vertex from = dag.newVertex("source", source).localParallelism(parallelism);
        Vertex to = dag.newVertex("sink", sink).localParallelism(parallelism);
        dag.edge(routing.route(Edge.between(from, to).setConfig(new EdgeConfig().setQueueSize(QUEUE_SIZE))));
        member.getJet().newJob(dag).join();
    }

    /** Runs a pipeline to its end. */
    void run(Pipeline pipeline) {
        member.getJet().newJob(pipeline).join();
    }

    /** How an edge deals records out. */
    @FunctionalInterface
    interface Routing {
        /** The edge, with its routing set. */
        Edge route(Edge edge);
    }

    @Override
    public void close() {
        member.shutdown();
    }
}
