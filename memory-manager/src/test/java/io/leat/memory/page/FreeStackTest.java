package io.leat.memory.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FreeStackTest {
    private static final int NUMBERS = 4;
    private static final int THREADS = 4;
    private static final int PAIRS = 500_000;

    @Test
    void shouldGiveBackLastFreedFirst() {
        FreeStack stack = new FreeStack(3);
        assertThat(stack.pop()).isEqualTo(FreeStack.EMPTY);
        stack.push(0);
        stack.push(2);
        stack.push(1);
        assertThat(stack.pop()).isEqualTo(1);
        assertThat(stack.pop()).isEqualTo(2);
        stack.push(1);
        assertThat(stack.pop()).isEqualTo(1);
        assertThat(stack.pop()).isZero();
        assertThat(stack.pop()).isEqualTo(FreeStack.EMPTY);
    }

    /** Numbers go and come back in another order all the time, which a head without a tag does not survive. */
    @Test
    void shouldNeverGiveANumberTwiceNorLoseOne() throws Exception {
        FreeStack stack = new FreeStack(NUMBERS);
        for (int i = 0; i < NUMBERS; i++) {
            stack.push(i);
        }
        AtomicIntegerArray taken = new AtomicIntegerArray(NUMBERS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CompletionService<Integer> ends = new ExecutorCompletionService<>(threads);
            for (int i = 0; i < THREADS; i++) {
                ends.submit(new Shuffler(stack, taken));
            }
            for (int i = 0; i < THREADS; i++) {
                assertThat(ends.take().get()).isEqualTo(PAIRS);
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < NUMBERS; i++) {
            assertThat(stack.pop()).isNotEqualTo(FreeStack.EMPTY);
        }
        assertThat(stack.pop()).isEqualTo(FreeStack.EMPTY);
    }

    /** Takes two numbers and gives them back in the order of taking, so that they change places. */
    private record Shuffler(FreeStack stack, AtomicIntegerArray taken) implements Callable<Integer> {
        @Override
        public Integer call() {
            int pairs = 0;
            while (pairs < PAIRS && !Thread.interrupted()) {
                int first = take();
                int second = take();
                giveBack(first);
                giveBack(second);
                if (second != FreeStack.EMPTY) {
                    pairs++;
                }
            }
            return pairs;
        }

        private int take() {
            int number = stack.pop();
            if (number != FreeStack.EMPTY && !taken.compareAndSet(number, 0, 1)) {
                throw new AssertionError("number " + number + " taken twice");
            }
            return number;
        }

        private void giveBack(int number) {
            if (number != FreeStack.EMPTY) {
                taken.set(number, 0);
                stack.push(number);
            }
        }
    }
}
