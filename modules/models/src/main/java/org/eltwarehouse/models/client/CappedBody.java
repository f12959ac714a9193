// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads so many bytes of an answer, and hangs up when there are more. */
final class CappedBody implements BodySubscriber<CappedBody.Body> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /** @param most 0: none is wanted */
    CappedBody(int most) {
        this.most = most;
    }

    /** What was read. */
    record Body(ByteBuffer bytes, boolean isWhole) {}

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (most == 0) {
            stop();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > most - bytes.size()) {
                stop();
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.write(part, 0, part.length);
        }
        subscription.request(1);
    }

    private void stop() {
        body.complete(new Body(ByteBuffer.allocate(0), false));
        subscription.cancel();
    }

    @Override
    public void onError(Throwable problem) {
        body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        body.complete(new Body(ByteBuffer.wrap(bytes.toByteArray()), true));
    }
}
