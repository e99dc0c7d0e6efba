package hello;

import io.leat.api.datastream.StreamExecutionEnvironment;

/** A whole job in a main of your own. */
public class Hello {
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        env.fromData("to be", "or not", "to be")
                .keyBy(words -> words)
                .map(words -> words + " after " + (System.nanoTime() - start) / 1_000_000 + " ms")
                .print();
        env.execute("hello");
    }
}
